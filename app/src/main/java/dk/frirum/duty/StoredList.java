package dk.frirum.duty;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dk.frirum.casework.Scope;
import dk.frirum.duty.Listing.Count;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list as it stands today, from the stored duties. Every count and every page walks one index
 * in its own order and stops when it has enough, however many citizens there are.
 */
@Component
class StoredList {
  private static final Condition OPEN = condition(DUTY.OPEN);

  private final DSLContext sql;
  private final SortKeys keys;

  StoredList(DSLContext sql, SortKeys keys) {
    this.sql = sql;
    this.keys = keys;
  }

  /**
   * @param without citizens to leave out
   */
  Listing list(Scope scope, Set<Long> without, Filter filter, Notable notable) {
    Condition among = scope(scope).and(except(without)).and(narrowed(filter));
    Condition asked = among.and(chosen(filter.situation(), notable));
    Map<Situation, Count> situations = new EnumMap<>(Situation.class);
    List<Field<Integer>> counts = new ArrayList<>();
    counts.add(counted(asked));
    for (Situation situation : Situation.values()) {
      counts.add(counted(among.and(chosen(situation, notable))));
    }
    Record counted = sql.select(counts).fetchSingle();
    Count total = Count.of(counted.get(0, Integer.class));
    for (Situation situation : Situation.values()) {
      situations.put(situation, Count.of(counted.get(1 + situation.ordinal(), Integer.class)));
    }
    // Only the order of dates has an index; another order is found by sorting, of a list one reads.
    Sort sort = total.more() && filter.sort().by() != Sort.By.DUE ? Sort.USUAL : filter.sort();
    Condition after = keys.after(sort, filter.after());
    var page = rows(after == null ? asked : asked.and(after), sort, Listing.PAGE + 1);
    // All that came after may be gone by now: there is a list, and it is shown from its top.
    boolean gone = page.isEmpty() && !filter.after().isEmpty();
    if (gone) {
      page = rows(asked, sort, Listing.PAGE + 1);
    }
    boolean anew = gone || after == null;
    boolean more = page.size() > Listing.PAGE;
    List<? extends Record> shown = more ? page.subList(0, Listing.PAGE) : page;
    return new Listing(
        lines(shown, notable),
        more ? keys.cursor(sort, shown.getLast()) : null,
        anew,
        total,
        situations,
        sort);
  }

  /**
   * All that the filter finds, in the order asked for.
   *
   * @param without citizens to leave out
   * @param most no more than these
   */
  List<Line> all(Scope scope, Set<Long> without, Filter filter, Notable notable, int most) {
    Condition asked =
        scope(scope)
            .and(except(without))
            .and(narrowed(filter))
            .and(chosen(filter.situation(), notable));
    return rows(asked, filter.sort(), most).map(row -> line(row, 1));
  }

  /** The requirements that somebody in the municipality has open. */
  Set<String> requirements(String municipality, Rulebook book) {
    var ids =
        DSL.unnest(book.requirements().stream().map(each -> each.id()).toArray(String[]::new));
    var id = DSL.field(DSL.name("ids", "id"), String.class);
    return sql.select(id)
        .from(ids.as("ids", "id"))
        .whereExists(
            selectOne()
                .from(DUTY)
                .where(OPEN, DUTY.MUNICIPALITY.eq(municipality), DUTY.REQUIREMENT.eq(id)))
        .fetchSet(id);
  }

  private static Field<Integer> counted(Condition which) {
    return select(count())
        .from(select(one().as("each")).from(DUTY).where(which).limit(Listing.MOST_COUNTED + 1))
        .asField();
  }

  /** The open duties of a scope. */
  Condition among(Scope scope, Set<Long> without) {
    return scope(scope).and(except(without));
  }

  private Condition scope(Scope scope) {
    return switch (scope) {
      case Scope.Everybody _ -> OPEN;
      case Scope.Range(long first, long last) -> OPEN.and(DUTY.CITIZEN_ID.between(first, last));
      case Scope.Citizens(List<Long> ids) -> OPEN.and(DUTY.CITIZEN_ID.in(ids));
      case Scope.Municipality(String code) -> OPEN.and(DUTY.MUNICIPALITY.eq(code));
      case Scope.Nobodys(String municipality) ->
          OPEN.and(DUTY.CASEWORKER_ID.isNull()).and(DUTY.MUNICIPALITY.eq(municipality));
      case Scope.Team(String municipality, String team) ->
          OPEN.and(DUTY.MUNICIPALITY.eq(municipality)).and(of(municipality, team));
      case Scope.Caseworker(String municipality, long staff) ->
          OPEN.and(DUTY.CASEWORKER_ID.eq(staff)).and(DUTY.MUNICIPALITY.eq(municipality));
    };
  }

  /**
   * Written into the statement: whether to look each caseworker up or to walk the municipality's
   * list depends on how many they are.
   */
  private Condition of(String municipality, String team) {
    Long[] members =
        sql.select(STAFF.ID)
            .from(STAFF)
            .where(STAFF.MUNICIPALITY.eq(municipality), STAFF.TEAM.eq(team))
            .orderBy(STAFF.ID)
            .fetchArray(STAFF.ID);
    return DUTY.CASEWORKER_ID.eq(DSL.any(inline(members)));
  }

  /** Written into the statement, and only where there is somebody to leave out. */
  private static Condition except(Set<Long> without) {
    return without.isEmpty()
        ? DSL.noCondition()
        : DUTY.CITIZEN_ID.ne(DSL.all(inline(without.stream().sorted().toArray(Long[]::new))));
  }

  private static Condition narrowed(Filter filter) {
    Condition narrowed = DSL.noCondition();
    if (!filter.benefit().isEmpty()) {
      narrowed = narrowed.and(DUTY.BENEFIT.eq(filter.benefit()));
    }
    if (!filter.requirement().isEmpty()) {
      narrowed = narrowed.and(DUTY.REQUIREMENT.eq(filter.requirement()));
    }
    return narrowed;
  }

  private static Condition chosen(@Nullable Situation situation, Notable notable) {
    return switch (situation) {
      case null -> usual(notable);
      case OVERDUE, DUE_SOON ->
          DUTY.SORT_DUE
              .le(notable.horizon())
              .and(status(situation.statuses()))
              .and(DUTY.REQUIREMENT.notIn(notable.forms()));
      case WRONG_FORM -> DUTY.REQUIREMENT.in(notable.forms()).and(status(situation.statuses()));
      case SUSPENDED, UNDETERMINED -> status(situation.statuses());
      case FAST_TRACK ->
          DUTY.REQUIREMENT.eq(situation.requirement()).and(status(situation.statuses()));
    };
  }

  /** The same as {@link Notable#contains}. */
  private static Condition usual(Notable notable) {
    Condition undetermined = DUTY.STATUS.eq(inline(Status.UNDETERMINED.name()));
    if (!notable.leftOpen().isEmpty()) {
      undetermined =
          undetermined.and(
              row(DUTY.REQUIREMENT, DUTY.RULE_VERSION)
                  .notIn(
                      notable.leftOpen().stream()
                          .map(each -> row(each.requirement(), (short) each.version()))
                          .toList()));
    }
    return DUTY.SORT_DUE
        .le(notable.horizon())
        .and(
            status(Set.of(Status.OVERDUE, Status.DUE))
                .and(DUTY.REQUIREMENT.notIn(notable.forms()))
                .or(undetermined));
  }

  /** Written into the statement, so that the index of one status can be chosen for it. */
  private static Condition status(Collection<Status> statuses) {
    return DUTY.STATUS.in(statuses.stream().map(Status::name).sorted().map(DSL::inline).toList());
  }

  private List<Line> lines(List<? extends Record> page, Notable notable) {
    Map<Long, Integer> listed =
        listed(page.stream().map(row -> row.get(DUTY.CITIZEN_ID)).toList(), notable);
    return page.stream()
        .map(row -> line(row, listed.getOrDefault(row.get(DUTY.CITIZEN_ID), 1)))
        .toList();
  }

  private Result<? extends Record> rows(Condition asked, Sort sort, int most) {
    return sql.select(
            DUTY.ID,
            DUTY.CITIZEN_ID,
            DUTY.SPELL_ID,
            DUTY.BENEFIT,
            DUTY.REQUIREMENT,
            DUTY.RULE_VERSION,
            DUTY.ANCHOR,
            DUTY.DUE,
            DUTY.STATUS,
            DUTY.HAVE,
            DUTY.NEED,
            DUTY.DEVIATIONS,
            CITIZEN.GIVEN_NAME,
            CITIZEN.SURNAME,
            CITIZEN.BORN,
            STAFF.NAME,
            keys.key(sort))
        .from(DUTY)
        .join(CITIZEN)
        .on(CITIZEN.ID.eq(DUTY.CITIZEN_ID))
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(DUTY.CASEWORKER_ID))
        .where(asked)
        .orderBy(keys.order(sort))
        .limit(most)
        .fetch();
  }

  /** How many duties each of these citizens has in the usual list. */
  private Map<Long, Integer> listed(List<Long> citizens, Notable notable) {
    return sql.select(DUTY.CITIZEN_ID, count())
        .from(DUTY)
        .where(OPEN, DUTY.CITIZEN_ID.eq(any(citizens.toArray(Long[]::new))), usual(notable))
        .groupBy(DUTY.CITIZEN_ID)
        .fetchMap(DUTY.CITIZEN_ID, count());
  }

  private static Line line(Record row, int listed) {
    return new Line(
        Long.toString(row.get(DUTY.ID)),
        row.get(DUTY.CITIZEN_ID),
        row.get(DUTY.SPELL_ID),
        row.get(CITIZEN.GIVEN_NAME) + " " + row.get(CITIZEN.SURNAME),
        row.get(CITIZEN.BORN),
        row.get(DUTY.BENEFIT),
        row.get(DUTY.REQUIREMENT),
        row.get(DUTY.RULE_VERSION),
        row.get(DUTY.ANCHOR),
        row.get(DUTY.DUE),
        Status.valueOf(row.get(DUTY.STATUS)),
        row.get(DUTY.HAVE),
        row.get(DUTY.NEED),
        row.get(STAFF.NAME),
        Math.max(0, listed - 1),
        List.of(row.get(DUTY.DEVIATIONS)));
  }
}
