package dk.frirum.rules.columns;

import dk.frirum.rules.time.DayTable;

/** One spell of one citizen on one day, or one event: where the compiled tests read. */
final class Cursor {
  static final int UNKNOWN = HistoryColumns.NONE;

  final HistoryColumns columns;
  private final DayTable days;
  int citizen;
  int spell;
  int readOn;
  int event;

  Cursor(HistoryColumns columns, DayTable days) {
    this.columns = columns;
    this.days = days;
  }

  /** The fact's value on the day: of those that hold, the one that began last. */
  int fact(int type, int whenNotRegistered) {
    long types = columns.factTypes[citizen];
    if ((types >>> type & 1) == 0) {
      return whenNotRegistered;
    }
    // In order of type: before it lies at least one row for each lower type present.
    int row = columns.factStart[citizen] + Long.bitCount(types & (1L << type) - 1);
    if (types < 0) {
      return lastOf(type, row, whenNotRegistered);
    }
    return columns.factFrom[row] <= readOn && readOn < columns.factEnd[row]
        ? columns.factValue[row]
        : whenNotRegistered;
  }

  private int lastOf(int type, int earliest, int whenNotRegistered) {
    int row = earliest;
    while (columns.factType[row] < type) {
      row++;
    }
    int found = -1;
    int end = columns.factStart[citizen + 1];
    for (; row < end && columns.factType[row] == type; row++) {
      if (columns.factFrom[row] <= readOn
          && readOn < columns.factEnd[row]
          && (found < 0 || columns.factFrom[row] >= columns.factFrom[found])) {
        found = row;
      }
    }
    return found < 0 ? whenNotRegistered : columns.factValue[found];
  }

  int age() {
    int born = columns.born[citizen];
    return born == HistoryColumns.NONE ? UNKNOWN : days.years(born, readOn);
  }

  int spellLength() {
    return readOn - columns.spellFrom[spell] + 1;
  }
}
