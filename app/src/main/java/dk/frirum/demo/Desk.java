package dk.frirum.demo;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dk.frirum.duty.Duties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The demo caseworker's citizens. The law has become thin and the municipality keeps it well, so an
 * ordinary list has little to show: citizens with something due are swapped in from colleagues, a
 * few of each sort, until there is a day's work.
 */
final class Desk {
  private static final int CITIZENS_WITH_WORK = 16;
  private static final int OF_EACH_SORT = 4;
  private static final int MET = 6;

  private final DSLContext sql;
  private final Duties duties;
  private final LocalDate today;

  Desk(DSLContext sql, Duties duties, LocalDate today) {
    this.sql = sql;
    this.duties = duties;
    this.today = today;
  }

  /** Swaps citizens in the running transaction. */
  void fill() {
    Long own =
        sql.select(STAFF.ID)
            .from(STAFF)
            .where(STAFF.USERNAME.eq("sagsbehandler"))
            .fetchOne(STAFF.ID);
    if (own == null) {
      return;
    }
    int there = sql.fetchCount(CITIZEN, CITIZEN.CASEWORKER_ID.eq(own).and(hasWork()));
    List<Long> wanted = withWork(own, CITIZENS_WITH_WORK - there);
    List<Long> given = withoutWork(own, wanted.size());
    List<Long> touched = new ArrayList<>();
    for (int at = 0; at < given.size(); at++) {
      Long colleague =
          sql.select(CITIZEN.CASEWORKER_ID)
              .from(CITIZEN)
              .where(CITIZEN.ID.eq(wanted.get(at)))
              .fetchOne(CITIZEN.CASEWORKER_ID);
      hand(wanted.get(at), own);
      hand(given.get(at), colleague);
      touched.add(wanted.get(at));
      touched.add(given.get(at));
    }
    duties.reevaluate(touched);
  }

  private void hand(Long citizen, @Nullable Long caseworker) {
    sql.update(CITIZEN)
        .set(CITIZEN.CASEWORKER_ID, caseworker)
        .where(CITIZEN.ID.eq(citizen))
        .execute();
  }

  /** Colleagues' citizens with something due, nearest to today first. */
  private List<Long> withWork(long own, int number) {
    return sql.fetch(
            """
            select citizen_id from (
              select d.citizen_id, min(abs(d.due - {0}::date)) as distance
              from (select d.citizen_id, d.due, row_number() over (partition by d.requirement
                      order by abs(d.due - {0}::date), d.citizen_id) as place
                    from duty d join staff s on s.id = d.caseworker_id
                    where d.open and d.status in ('DUE', 'OVERDUE') and s.id <> {1}
                      and s.role = 'caseworker') d
              where d.place <= {2} group by d.citizen_id) each
            order by distance, citizen_id limit {3}
            """,
            val(today), val(own), val(OF_EACH_SORT), val(Math.max(0, number)))
        .getValues(0, Long.class);
  }

  private List<Long> withoutWork(long own, int number) {
    return sql.select(CITIZEN.ID)
        .from(CITIZEN)
        .where(CITIZEN.CASEWORKER_ID.eq(own))
        .and(hasCase())
        .andNot(hasWork())
        .orderBy(CITIZEN.ID.desc())
        .limit(number)
        .fetch(CITIZEN.ID);
  }

  /** The caseworker's citizen who signs in: one with a case, no protection and, best, work. */
  void giveTheCitizenALogin() {
    var citizen =
        sql.select(CITIZEN.ID, CITIZEN.GIVEN_NAME.concat(" ").concat(CITIZEN.SURNAME))
            .from(CITIZEN)
            .where(
                CITIZEN.CASEWORKER_ID.eq(
                    select(STAFF.ID).from(STAFF).where(STAFF.USERNAME.eq("sagsbehandler"))))
            .and(CITIZEN.PROTECTION.isNull())
            .and(hasCase())
            .orderBy(DSL.field(hasWork()).desc(), CITIZEN.ID)
            .limit(1)
            .fetchOne();
    if (citizen != null) {
      sql.update(STAFF)
          .set(STAFF.CITIZEN_ID, citizen.value1())
          .set(STAFF.NAME, citizen.value2())
          .where(STAFF.USERNAME.eq("borger"))
          .execute();
    }
  }

  /** The one who signs in, and six more of the caseworker's citizens with a case. */
  List<Long> whoIsMet() {
    Long own =
        sql.select(STAFF.CITIZEN_ID)
            .from(STAFF)
            .where(STAFF.USERNAME.eq("borger"))
            .fetchOne(STAFF.CITIZEN_ID);
    if (own == null) {
      return List.of();
    }
    List<Long> all = new ArrayList<>(List.of(own));
    all.addAll(
        sql.select(CITIZEN.ID)
            .from(CITIZEN)
            .where(
                CITIZEN.CASEWORKER_ID.eq(
                    select(STAFF.ID).from(STAFF).where(STAFF.USERNAME.eq("sagsbehandler"))))
            .and(CITIZEN.PROTECTION.isNull())
            .and(CITIZEN.ID.ne(own))
            .and(hasCase())
            .orderBy(CITIZEN.ID)
            .limit(MET)
            .fetch(CITIZEN.ID));
    return all;
  }

  private Condition hasCase() {
    return exists(
        selectOne()
            .from(SPELL)
            .where(SPELL.CITIZEN_ID.eq(CITIZEN.ID))
            .and("{0} @> {1}::date", SPELL.DURING, val(today)));
  }

  private static Condition hasWork() {
    return DSL.condition(
        "exists (select 1 from duty d where d.citizen_id = {0} and d.open and d.status in ('DUE', 'OVERDUE'))",
        CITIZEN.ID);
  }
}
