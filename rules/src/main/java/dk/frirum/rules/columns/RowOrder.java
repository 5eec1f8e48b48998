package dk.frirum.rules.columns;

/** Puts each citizen's few rows in order; rows alike keep the order they came in. */
final class RowOrder {
  private RowOrder() {}

  static void sortSpells(HistoryColumns columns, int citizen) {
    int first = columns.spellStart[citizen];
    for (int row = first + 1; row < columns.spellStart[citizen + 1]; row++) {
      for (int at = row; at > first && columns.spellFrom[at] < columns.spellFrom[at - 1]; at--) {
        swap(columns.spellFrom, at);
        swap(columns.spellEnd, at);
        swap(columns.benefit, at);
        long id = columns.spellIds[at];
        columns.spellIds[at] = columns.spellIds[at - 1];
        columns.spellIds[at - 1] = id;
      }
    }
  }

  static void sortEvents(HistoryColumns columns, int citizen) {
    int first = columns.eventStart[citizen];
    for (int row = first + 1; row < columns.eventStart[citizen + 1]; row++) {
      for (int at = row; at > first && columns.eventDay[at] < columns.eventDay[at - 1]; at--) {
        swap(columns.eventDay, at);
        swap(columns.eventKind, at);
        for (int[] attribute : columns.eventAttribute) {
          swap(attribute, at);
        }
      }
    }
  }

  /** Where the events of each spell lie, once all are in order. */
  static void findEvents(HistoryColumns columns, int citizen) {
    int event = columns.eventStart[citizen];
    int last = columns.eventStart[citizen + 1];
    for (int spell = columns.spellStart[citizen];
        spell < columns.spellStart[citizen + 1];
        spell++) {
      while (event < last && columns.eventDay[event] < columns.spellFrom[spell]) {
        event++;
      }
      columns.firstEvent[spell] = event;
      int end = event;
      while (end < last && columns.eventDay[end] < columns.spellEnd[spell]) {
        end++;
      }
      columns.endEvent[spell] = end;
    }
  }

  /** By type, and marks which types there are. */
  static void sortFacts(HistoryColumns columns, int citizen) {
    int first = columns.factStart[citizen];
    long types = 0;
    for (int row = first; row < columns.factStart[citizen + 1]; row++) {
      long bit = 1L << columns.factType[row];
      types |= (types & bit) != 0 ? bit | Long.MIN_VALUE : bit;
      for (int at = row; at > first && columns.factType[at] < columns.factType[at - 1]; at--) {
        short kept = columns.factType[at];
        columns.factType[at] = columns.factType[at - 1];
        columns.factType[at - 1] = kept;
        swap(columns.factValue, at);
        swap(columns.factFrom, at);
        swap(columns.factEnd, at);
      }
    }
    columns.factTypes[citizen] = types;
  }

  private static void swap(int[] column, int at) {
    int kept = column[at];
    column[at] = column[at - 1];
    column[at - 1] = kept;
  }

  private static void swap(byte[] column, int at) {
    byte kept = column[at];
    column[at] = column[at - 1];
    column[at - 1] = kept;
  }
}
