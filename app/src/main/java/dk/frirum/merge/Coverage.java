package dk.frirum.merge;

import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which interviews two records would be left with on a day neither benefit nor course of their own
 * covers, once they are parted. What lay outside every benefit before is no matter of the parting,
 * and is left out.
 *
 * @param back ids that go back to the closed record and are covered there no more
 * @param stay ids that stay with the kept record and are covered there no more; of what came since,
 *     where it is not chosen
 * @param ifChosen ids of what came since that the closed record's benefits would not cover
 */
record Coverage(Set<Long> back, Set<Long> stay, Set<Long> ifChosen) {

  /** Whose a row is once they are parted. */
  enum Whose {
    CLOSED,
    KEPT,
    /** Came while they were one: the kept one's, unless it is chosen. */
    SINCE
  }

  /** A benefit. */
  record Spell(Whose whose, DateRange during) {}

  /** A registered interview that was not withdrawn. */
  record Held(long id, Whose whose, LocalDate on) {}

  /** Nobody knows yet which benefits that came since are chosen: they cover on either side. */
  static Coverage of(Collection<Spell> spells, Collection<Held> interviews) {
    List<DateRange> closed = during(spells, Whose.CLOSED);
    List<DateRange> kept = during(spells, Whose.KEPT);
    List<Held> covered =
        interviews.stream().filter(each -> covers(closed, each) || covers(kept, each)).toList();
    return new Coverage(
        ids(covered.stream().filter(e -> e.whose() == Whose.CLOSED && !covers(closed, e))),
        ids(covered.stream().filter(e -> e.whose() != Whose.CLOSED && !covers(kept, e))),
        ids(covered.stream().filter(e -> e.whose() == Whose.SINCE && !covers(closed, e))));
  }

  private static List<DateRange> during(Collection<Spell> spells, Whose whose) {
    return spells.stream()
        .filter(each -> each.whose() == whose || each.whose() == Whose.SINCE)
        .map(Spell::during)
        .toList();
  }

  private static boolean covers(List<DateRange> spells, Held interview) {
    return spells.stream().anyMatch(each -> each.contains(interview.on()));
  }

  private static Set<Long> ids(Stream<Held> interviews) {
    return interviews.map(Held::id).collect(Collectors.toSet());
  }
}
