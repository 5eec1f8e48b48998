package dk.frirum.rules.share;

import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Share;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.columns.HistoryColumns;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How far a group has come towards a share. The group is those whose date falls in the period; who
 * is exempt, and whose spell ended before the date, is not of it.
 *
 * @param met persons who had it in time
 * @param missed persons whose date passed without it, or who had it late
 * @param undetermined persons of whom it cannot be said; they count in the group, and not as met
 * @param open persons who can still have it in time, the nearest date first
 */
public record ShareFigure(
    Requirement requirement,
    Period period,
    int met,
    int missed,
    int undetermined,
    List<Person> open) {

  public ShareFigure {
    open = List.copyOf(open);
  }

  /** One who can still have it in time; ids are the caller's. */
  public record Person(long citizen, long spell, LocalDate due, int have, int need) {}

  private static final class Count {
    private int met;
    private int missed;
    private int undetermined;
    private final List<Person> open = new ArrayList<>();
  }

  /**
   * A figure for each share.
   *
   * @param duties of the book that measures the shares, in their order
   */
  public static List<ShareFigure> of(
      List<Requirement> shares, DutyColumns duties, HistoryColumns columns, LocalDate asOf) {
    List<Count> counts = shares.stream().map(_ -> new Count()).toList();
    List<Period> periods = shares.stream().map(each -> share(each).each().around(asOf)).toList();
    for (DutyColumns.Part part : duties.parts()) {
      for (int row = 0; row < part.size(); row++) {
        Period period = periods.get(part.requirement(row));
        if (part.due(row) >= period.firstDay() && part.due(row) < period.endDay()) {
          count(part, row, counts.get(part.requirement(row)), columns);
        }
      }
    }
    List<ShareFigure> figures = new ArrayList<>();
    for (int each = 0; each < shares.size(); each++) {
      Count count = counts.get(each);
      count.open.sort(Comparator.comparing(Person::due).thenComparing(Person::citizen));
      figures.add(
          new ShareFigure(
              shares.get(each),
              periods.get(each),
              count.met,
              count.missed,
              count.undetermined,
              count.open));
    }
    return figures;
  }

  private static void count(DutyColumns.Part part, int row, Count into, HistoryColumns columns) {
    switch (part.status(row)) {
      case MET -> into.met++;
      case MET_LATE, OVERDUE -> into.missed++;
      case UNDETERMINED -> into.undetermined++;
      case UPCOMING, DUE ->
          into.open.add(
              new Person(
                  columns.citizenId(part.citizen(row)),
                  columns.spellId(part.spell(row)),
                  LocalDate.ofEpochDay(part.due(row)),
                  part.have(row),
                  part.need(row)));
      case LIFTED, SUSPENDED, NOT_COVERED -> {}
    }
  }

  private static Share share(Requirement requirement) {
    return Objects.requireNonNull(requirement.share());
  }

  /** The whole group. */
  public int persons() {
    return met + missed + undetermined + open.size();
  }

  /** How many more it takes; none when the share is reached, or the group is empty. */
  public int lacking() {
    return Math.max(0, share(requirement).of(persons()) - met);
  }

  /** Whether those who still can are enough. */
  public boolean withinReach() {
    return lacking() <= open.size();
  }

  /** Those who would bring the group there; all who still can, when they are not enough. */
  public List<Person> wouldBringItThere() {
    return open.subList(0, Math.min(lacking(), open.size()));
  }
}
