package dk.frirum.rules.columns;

/** Puts each citizen's few rows in order of day; rows of one day keep their order. */
final class RowOrder {
  private RowOrder() {}

  static void sortSpells(HistoryColumns columns, int citizen) {
    int first = columns.spellStart[citizen];
    for (int row = first + 1; row < columns.spellStart[citizen + 1]; row++) {
      for (int at = row;
          at > first && columns.spellFrom[at] < columns.spellFrom[at - 1];
          at--) {
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
