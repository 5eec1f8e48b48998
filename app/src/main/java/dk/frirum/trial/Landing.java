package dk.frirum.trial;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.columns.HistoryColumns;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What awaits the caseworkers on a day, of the requirements a trial action concerns: so that its
 * end is no flood.
 *
 * @param overdue duties past their date
 * @param due duties whose date lies within the days a duty is shown as due
 * @param later duties whose date lies after those, within eight weeks
 */
public record Landing(long overdue, long due, long later) {
  private static final int WEEKS = 8;

  /** By a rulebook, as the cases stand, if nothing else happens until then. */
  static Landing of(
      Rulebook rulebook, Set<String> requirements, HistoryColumns citizens, LocalDate day) {
    List<Requirement> all = rulebook.requirements();
    int end = (int) day.plusWeeks(WEEKS).toEpochDay();
    long overdue = 0;
    long due = 0;
    long later = 0;
    int threads = Runtime.getRuntime().availableProcessors();
    for (DutyColumns.Part part : rulebook.evaluate(citizens, day, threads).parts()) {
      for (int row = 0; row < part.size(); row++) {
        if (!requirements.contains(all.get(part.requirement(row)).id())) {
          continue;
        }
        Status status = part.status(row);
        if (status == Status.OVERDUE) {
          overdue++;
        } else if (status == Status.DUE) {
          due++;
        } else if (status == Status.UPCOMING && part.due(row) <= end) {
          later++;
        }
      }
    }
    return new Landing(overdue, due, later);
  }
}
