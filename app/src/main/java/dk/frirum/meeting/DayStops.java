package dk.frirum.meeting;

import static dk.frirum.tables.Tables.COMPANY;
import static dk.frirum.tables.Tables.DAY_STOP;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Companies a team visits on a day without a fixed time; about no citizen. */
@Component
class DayStops {
  private static final int MOST_FOUND = 6;

  private final DSLContext sql;
  private final Clock clock;

  DayStops(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Somebody of the team.
   *
   * @param here whether they still work here: what they were to do must be seen all the same
   */
  record Mate(long id, String name, boolean here) {}

  /** A company of the register. */
  record Found(long id, String name, String cvr) {}

  /** Those whose day this person sees: the team, or oneself where there is no team. */
  List<Mate> mates(SignedIn who) {
    return sql.select(STAFF.ID, STAFF.NAME, STAFF.REVOKED_AT)
        .from(STAFF)
        .where(
            who.team() == null
                ? STAFF.ID.eq(who.id())
                : STAFF
                    .TEAM
                    .eq(who.team())
                    .and(STAFF.MUNICIPALITY.eq(who.municipality())))
        .orderBy(STAFF.NAME, STAFF.ID)
        .fetch(row -> new Mate(row.value1(), row.value2(), row.value3() == null));
  }

  /** Stops on a day, by who goes there. */
  Map<Long, List<DayOrder.Free>> of(Collection<Long> owners, LocalDate day) {
    return sql.select(DAY_STOP.fields())
        .select(COMPANY.NAME, COMPANY.ADDRESS)
        .from(DAY_STOP)
        .join(COMPANY)
        .on(COMPANY.ID.eq(DAY_STOP.COMPANY_ID))
        .where(DAY_STOP.OWNER_ID.in(owners), DAY_STOP.ON_DAY.eq(day))
        .orderBy(DAY_STOP.ID)
        .fetchGroups(
            DAY_STOP.OWNER_ID,
            row ->
                new DayOrder.Free(
                    row.get(DAY_STOP.ID),
                    row.get(COMPANY.NAME),
                    row.get(COMPANY.ADDRESS),
                    DayTripPage.postcode(row.get(COMPANY.ADDRESS)),
                    row.get(COMPANY.ADDRESS),
                    row.get(DAY_STOP.BY_HAND),
                    row.get(DAY_STOP.AFTER_AT),
                    row.get(DAY_STOP.RANK)));
  }

  /** Companies by CVR number or a part of the name; one where it is the only one of just that name. */
  List<Found> find(SignedIn who, String typed) {
    List<Found> found =
        sql.select(COMPANY.ID, COMPANY.NAME, COMPANY.CVR)
            .from(COMPANY)
            .where(
                COMPANY.MUNICIPALITY.eq(who.municipality()),
                COMPANY.CVR.eq(typed).or(COMPANY.NAME.containsIgnoreCase(typed)))
            .orderBy(COMPANY.NAME, COMPANY.ID)
            .limit(MOST_FOUND)
            .fetch(row -> new Found(row.value1(), row.value2(), row.value3()));
    List<Found> exact =
        found.stream().filter(each -> each.name().equalsIgnoreCase(typed)).toList();
    return exact.size() == 1 ? exact : found;
  }

  /** Adds a stop; the same a second time is the same. */
  @Transactional
  public void add(SignedIn who, long company, long owner, LocalDate day) {
    sql.insertInto(DAY_STOP)
        .set(DAY_STOP.COMPANY_ID, company)
        .set(DAY_STOP.OWNER_ID, owner)
        .set(DAY_STOP.ON_DAY, day)
        .set(DAY_STOP.ADDED_BY, who.id())
        .set(DAY_STOP.ADDED_AT, clock.instant())
        .onConflictDoNothing()
        .execute();
  }

  /** Where a stop is. */
  record Place(long owner, LocalDate day) {}

  /** Where a stop of the team is; none where it is none, or of others. */
  Optional<Place> place(SignedIn who, long id) {
    List<Long> mates = mates(who).stream().map(Mate::id).toList();
    return sql.select(DAY_STOP.OWNER_ID, DAY_STOP.ON_DAY)
        .from(DAY_STOP)
        .where(DAY_STOP.ID.eq(id), DAY_STOP.OWNER_ID.in(mates))
        .fetchOptional(row -> new Place(row.value1(), row.value2()));
  }

  @Transactional
  public void remove(long id) {
    sql.deleteFrom(DAY_STOP).where(DAY_STOP.ID.eq(id)).execute();
  }

  /** Keeps the places chosen by hand. */
  @Transactional
  public void keep(List<DayOrder.Free> stops) {
    for (DayOrder.Free each : stops) {
      sql.update(DAY_STOP)
          .set(DAY_STOP.BY_HAND, true)
          .set(DAY_STOP.AFTER_AT, each.after())
          .set(DAY_STOP.RANK, each.rank())
          .where(DAY_STOP.ID.eq(each.id()))
          .execute();
    }
  }
}
