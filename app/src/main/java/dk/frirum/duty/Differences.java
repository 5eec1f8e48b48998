package dk.frirum.duty;

import java.util.List;

/** Is told where the duties of one evaluation and of the next differ, in order of the duties. */
interface Differences {
  void appeared(DutyRow row);

  void disappeared(DutyRow row);

  /** The same duty, which reads otherwise. */
  void changed(DutyRow was, DutyRow is);

  /**
   * Walks both at once.
   *
   * @param before in {@link DutyRow#ORDER}, like {@code after}
   */
  static void between(List<DutyRow> before, List<DutyRow> after, Differences told) {
    int old = 0;
    for (DutyRow row : after) {
      while (old < before.size() && DutyRow.SAME_DUTY.compare(before.get(old), row) < 0) {
        told.disappeared(before.get(old++));
      }
      if (old == before.size() || DutyRow.SAME_DUTY.compare(before.get(old), row) > 0) {
        told.appeared(row);
        continue;
      }
      DutyRow was = before.get(old++);
      if (!row.reads(was)) {
        told.changed(was, row);
      }
    }
    for (; old < before.size(); old++) {
      told.disappeared(before.get(old));
    }
  }
}
