package dk.frirum.assignment;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.assignment.Filter.Between;
import dk.frirum.casework.Histories;
import dk.frirum.casework.Scope;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.reference.Exposures;
import dk.frirum.rules.time.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the citizens a filter is about: all of them, among whom this person may see, before any is
 * left out for there being too many.
 */
@Component
class Matching {
  private static final int PORTION = 2_000;

  private final DSLContext sql;
  private final CitizenAccess access;
  private final Histories histories;
  private final RulebookHolder holder;
  private final Clock clock;

  Matching(
      DSLContext sql,
      CitizenAccess access,
      Histories histories,
      RulebookHolder holder,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.histories = histories;
    this.holder = holder;
    this.clock = clock;
  }

  /**
   * A citizen, in the order of names.
   *
   * @param caseworker none where nobody has the case
   */
  record Match(long citizenId, String name, @Nullable Long caseworker) {}

  /**
   * @param unsure how many are left out because a fact is missing that the group asks about
   */
  record Matches(List<Match> all, int unsure) {
    Matches {
      all = List.copyOf(all);
    }
  }

  Matches of(SignedIn who, Filter filter, Condition whose) {
    List<Match> found =
        sql.select(
                CITIZEN.ID,
                CITIZEN.GIVEN_NAME.concat(inline(" ")).concat(CITIZEN.SURNAME),
                CITIZEN.CASEWORKER_ID)
            .from(CITIZEN)
            .where(
                CITIZEN.MUNICIPALITY.eq(who.municipality()),
                whose,
                team(filter),
                age(filter.ages()),
                due(filter.dueWithin()),
                spell(filter),
                access.visible(who))
            .orderBy(CITIZEN.SURNAME, CITIZEN.GIVEN_NAME, CITIZEN.ID)
            .fetch(row -> new Match(row.value1(), row.value2(), row.value3()));
    return filter.group() instanceof dk.frirum.rules.condition.Condition.Always
        ? new Matches(found, 0)
        : inGroup(found, filter.group());
  }

  private Matches inGroup(List<Match> found, dk.frirum.rules.condition.Condition group) {
    LocalDate today = LocalDate.now(clock);
    Exposures exposures =
        new Exposures(holder.rulebook().dictionary(), group, new Period(today, today));
    Map<Long, Boolean> sure = new HashMap<>();
    for (int first = 0; first < found.size(); first += PORTION) {
      List<Long> ids =
          found.subList(first, Math.min(found.size(), first + PORTION)).stream()
              .map(Match::citizenId)
              .toList();
      histories.each(
          new Scope.Citizens(ids),
          history ->
              exposures.of(history, today).stream()
                  .map(Exposures.Exposure::sure)
                  .reduce(Boolean::logicalOr)
                  .ifPresent(is -> sure.put(Long.valueOf(history.id()), is)));
    }
    return new Matches(
        found.stream().filter(each -> sure.getOrDefault(each.citizenId(), false)).toList(),
        (int) sure.values().stream().filter(is -> !is).count());
  }

  private static Condition team(Filter filter) {
    return filter.team().isEmpty()
        ? noCondition()
        : exists(
            selectOne()
                .from(STAFF)
                .where(STAFF.ID.eq(CITIZEN.CASEWORKER_ID), STAFF.TEAM.eq(filter.team())));
  }

  private Condition age(Between ages) {
    LocalDate today = LocalDate.now(clock);
    Condition is = noCondition();
    if (ages.from() != null) {
      is = is.and(CITIZEN.BORN.le(today.minusYears(ages.from())));
    }
    if (ages.to() != null) {
      is = is.and(CITIZEN.BORN.gt(today.minusYears(ages.to() + 1L)));
    }
    return is;
  }

  /** What is late is within any number of days. */
  private Condition due(@Nullable Integer days) {
    return days == null
        ? noCondition()
        : exists(
            selectOne()
                .from(DUTY)
                .where(
                    DUTY.CITIZEN_ID.eq(CITIZEN.ID),
                    DUTY.OPEN.isTrue(),
                    DUTY.DUE.le(LocalDate.now(clock).plusDays(days))));
  }

  /** One spell that runs has the benefit and the weeks. */
  private Condition spell(Filter filter) {
    Between weeks = filter.weeks();
    if (filter.benefit().isEmpty() && weeks.open()) {
      return noCondition();
    }
    LocalDate today = LocalDate.now(clock);
    Condition is =
        SPELL
            .CITIZEN_ID
            .eq(CITIZEN.ID)
            .and(condition("{0} @> {1}::date", SPELL.DURING, val(today)));
    if (!filter.benefit().isEmpty()) {
      is = is.and(SPELL.BENEFIT.eq(filter.benefit()));
    }
    if (weeks.from() != null) {
      is =
          is.and(
              condition(
                  "lower({0}) <= {1}::date", SPELL.DURING, val(today.minusWeeks(weeks.from()))));
    }
    if (weeks.to() != null) {
      is =
          is.and(
              condition(
                  "lower({0}) > {1}::date", SPELL.DURING, val(today.minusWeeks(weeks.to() + 1L))));
    }
    return exists(selectOne().from(SPELL).where(is));
  }
}
