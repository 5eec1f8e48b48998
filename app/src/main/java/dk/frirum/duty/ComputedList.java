package dk.frirum.duty;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.any;

import dk.frirum.casework.Scope;
import dk.frirum.duty.Listing.Count;
import dk.frirum.rules.Duty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list as it stood, or will stand, on another day: computed from the histories as they are
 * known now, with the law of that day. Sorted by date only.
 */
@Component
class ComputedList {
  private static final Comparator<Place> SOONEST =
      Comparator.comparing(Place::due)
          .thenComparing(Place::citizen)
          .thenComparing(Place::spell)
          .thenComparing(Place::requirement)
          .thenComparing(Place::anchor);

  private final DSLContext sql;
  private final Duties duties;

  ComputedList(DSLContext sql, Duties duties) {
    this.sql = sql;
    this.duties = duties;
  }

  Listing list(Scope scope, Set<Long> without, Filter filter, Notable notable, LocalDate day) {
    List<CitizenDuty> among = among(scope, without, filter, day);
    Map<Situation, Count> situations = new EnumMap<>(Situation.class);
    for (Situation situation : Situation.values()) {
      situations.put(
          situation, exactly(among.stream().filter(each -> chosen(each, situation, notable))));
    }
    Sort sort = byDate(filter);
    List<CitizenDuty> asked = asked(among, filter, notable);
    int after = place(asked, filter.after(), order(sort));
    boolean anew = after == asked.size() && after > 0;
    int first = anew ? 0 : after;
    List<CitizenDuty> page = asked.subList(first, Math.min(asked.size(), first + Listing.PAGE));
    Map<Long, Integer> listed = new HashMap<>();
    among.stream()
        .filter(each -> chosen(each, null, notable))
        .forEach(each -> listed.merge(each.citizenId(), 1, Integer::sum));
    return new Listing(
        lines(page, listed),
        first + page.size() < asked.size() ? Place.of(page.getLast()).cursor() : null,
        anew,
        exactly(asked.stream()),
        situations,
        sort);
  }

  /** All that the filter finds, in the order of the pages. */
  List<Line> all(Scope scope, Set<Long> without, Filter filter, Notable notable, LocalDate day) {
    return lines(asked(among(scope, without, filter, day), filter, notable), Map.of());
  }

  private List<CitizenDuty> among(Scope scope, Set<Long> without, Filter filter, LocalDate day) {
    return duties.asOf(scope, day).stream()
        .filter(CitizenDuty::open)
        .filter(each -> !without.contains(each.citizenId()))
        .filter(each -> narrowed(each, filter))
        .toList();
  }

  private static List<CitizenDuty> asked(List<CitizenDuty> among, Filter filter, Notable notable) {
    return among.stream()
        .filter(each -> chosen(each, filter.situation(), notable))
        .sorted(Comparator.comparing(Place::of, order(byDate(filter))))
        .toList();
  }

  private static Comparator<Place> order(Sort sort) {
    return sort.descending() ? SOONEST.reversed() : SOONEST;
  }

  private static Sort byDate(Filter filter) {
    return new Sort(Sort.By.DUE, filter.sort().by() == Sort.By.DUE && filter.sort().descending());
  }

  private static String id(CitizenDuty each) {
    Duty duty = each.duty();
    return "%d_%s_%s".formatted(each.spellId(), duty.requirement(), duty.anchor());
  }

  /** What the rows are ordered by, so that a page goes on also where its row is gone. */
  private record Place(
      LocalDate due, long citizen, long spell, String requirement, LocalDate anchor) {
    static Place of(CitizenDuty each) {
      Duty duty = each.duty();
      return new Place(
          duty.due() == null ? LocalDate.MAX : duty.due(),
          each.citizenId(),
          each.spellId(),
          duty.requirement(),
          duty.anchor());
    }

    String cursor() {
      String date = due.equals(LocalDate.MAX) ? "none" : due.toString();
      return "%s.%d.%d.%s.%s".formatted(date, citizen, spell, anchor, requirement);
    }

    static @Nullable Place read(String cursor) {
      String[] parts = cursor.split("\\.", 5);
      try {
        return parts.length < 5
            ? null
            : new Place(
                parts[0].equals("none") ? LocalDate.MAX : LocalDate.parse(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                parts[4],
                LocalDate.parse(parts[3]));
      } catch (NumberFormatException | DateTimeException e) {
        return null;
      }
    }
  }

  /** How many come before the page; all of them where that cannot be told. */
  private static int place(List<CitizenDuty> all, String after, Comparator<Place> order) {
    if (after.isEmpty()) {
      return 0;
    }
    Place last = Place.read(after);
    return last == null
        ? all.size()
        : Math.toIntExact(
            all.stream().takeWhile(each -> order.compare(Place.of(each), last) <= 0).count());
  }

  private static Count exactly(Stream<CitizenDuty> all) {
    return new Count(Math.toIntExact(all.count()), false);
  }

  private static boolean narrowed(CitizenDuty each, Filter filter) {
    return (filter.benefit().isEmpty() || filter.benefit().equals(each.benefit()))
        && (filter.requirement().isEmpty()
            || filter.requirement().equals(each.duty().requirement()));
  }

  private static boolean chosen(CitizenDuty each, @Nullable Situation situation, Notable notable) {
    Duty duty = each.duty();
    if (situation == null) {
      return notable.contains(duty.status(), duty.due(), duty.requirement(), duty.version());
    }
    boolean form = notable.forms().contains(duty.requirement());
    return situation.statuses().contains(duty.status())
        && switch (situation) {
          case OVERDUE, DUE_SOON -> !form;
          case WRONG_FORM -> form;
          case FAST_TRACK -> situation.requirement().equals(duty.requirement());
          case SUSPENDED, UNDETERMINED -> true;
        };
  }

  private List<Line> lines(List<CitizenDuty> page, Map<Long, Integer> listed) {
    Map<Long, ? extends Record> people =
        sql.select(CITIZEN.ID, CITIZEN.GIVEN_NAME, CITIZEN.SURNAME, CITIZEN.BORN, STAFF.NAME)
            .from(CITIZEN)
            .leftJoin(STAFF)
            .on(STAFF.ID.eq(CITIZEN.CASEWORKER_ID))
            .where(
                CITIZEN.ID.eq(any(page.stream().map(CitizenDuty::citizenId).toArray(Long[]::new))))
            .fetchMap(CITIZEN.ID);
    return page.stream()
        .flatMap(each ->
            Stream.ofNullable(people.get(each.citizenId()))
                .map(person -> line(each, person, listed)))
        .toList();
  }

  private static Line line(CitizenDuty each, Record who, Map<Long, Integer> listed) {
    Duty duty = each.duty();
    return new Line(
        id(each),
        each.citizenId(),
        each.spellId(),
        who.get(CITIZEN.GIVEN_NAME) + " " + who.get(CITIZEN.SURNAME),
        who.get(CITIZEN.BORN),
        each.benefit(),
        duty.requirement(),
        duty.version(),
        duty.anchor(),
        duty.due(),
        duty.status(),
        duty.have(),
        duty.need(),
        who.get(STAFF.NAME),
        Math.max(0, listed.getOrDefault(each.citizenId(), 1) - 1),
        duty.deviations());
  }
}
