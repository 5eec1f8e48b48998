package dk.frirum.duty;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.EVALUATION;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.casework.CaseChanged;
import dk.frirum.casework.Histories;
import dk.frirum.casework.Scope;
import dk.frirum.rules.Duty;
import dk.frirum.start.DemoMunicipality;
import dk.frirum.testing.ApplicationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@DisplayName("The stored duties")
class DutiesTest {
  private static final int CITIZENS = 300;
  private static final Comparator<Duty> ORDER =
      Comparator.comparing((Duty duty) -> Long.valueOf(duty.spell()))
          .thenComparing(Duty::requirement)
          .thenComparing(Duty::anchor)
          .thenComparing(Duty::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Duty::version);

  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Histories histories;
  @Autowired RulebookHolder holder;
  @Autowired DemoMunicipality municipality;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void someCitizens() {
    if (!sql.fetchExists(CITIZEN)) {
      municipality.fill(CITIZENS, _ -> {});
    }
  }

  @Test
  @DisplayName("of everybody are those the rulebook gives for each citizen by himself")
  void equalDirectEvaluation() {
    duties.reevaluateAll(_ -> {});
    for (long id : sql.select(CITIZEN.ID).from(CITIZEN).fetch(CITIZEN.ID)) {
      assertEquals(direct(id, duties.today()), stored(id), "citizen " + id);
    }
  }

  @Test
  @DisplayName("follow when something in the case changes, and keep the ids of what did not")
  void followAChange() {
    long citizen = citizenOnUnemploymentBenefit();
    List<Long> before = ids(citizen);
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> {
          sql.insertInto(INTERVIEW)
              .set(INTERVIEW.CITIZEN_ID, citizen)
              .set(INTERVIEW.KIND, "job-interview")
              .set(INTERVIEW.HELD_ON, duties.today())
              .set(INTERVIEW.FORM, "in-person")
              .set(INTERVIEW.OUTCOME, "held")
              .set(INTERVIEW.REGISTERED_AT, Instant.EPOCH)
              .execute();
          events.publishEvent(new CaseChanged(citizen));
        });
    assertEquals(direct(citizen, duties.today()), stored(citizen));
    assertTrue(ids(citizen).containsAll(before), "ids are kept");
  }

  @Test
  @DisplayName("are right after sixteen changes to one citizen from six threads")
  void manyThreadsOneCitizen() throws Exception {
    long citizen = citizenOnUnemploymentBenefit();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<?>> all = new ArrayList<>();
      for (int n = 0; n < 16; n++) {
        LocalDate day = duties.today().minusDays(n);
        all.add(
            threads.submit(() ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(_ -> {
                      sql.insertInto(INTERVIEW)
                          .set(INTERVIEW.CITIZEN_ID, citizen)
                          .set(INTERVIEW.KIND, "job-interview")
                          .set(INTERVIEW.HELD_ON, day)
                          .set(INTERVIEW.FORM, "phone")
                          .set(INTERVIEW.OUTCOME, "held")
                          .set(INTERVIEW.REGISTERED_AT, Instant.EPOCH)
                          .execute();
                      duties.reevaluate(citizen);
                    })));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertEquals(direct(citizen, duties.today()), stored(citizen));
  }

  @Test
  @DisplayName("are computed once for a day, whoever asks and however often")
  void onceADay() throws Exception {
    sql.deleteFrom(EVALUATION).execute();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int n = 0; n < 3; n++) {
        all.add(threads.submit(() -> duties.bringUpToDate(_ -> {}).isPresent()));
      }
      int ran = 0;
      for (Future<Boolean> one : all) {
        ran += one.get() ? 1 : 0;
      }
      assertEquals(1, ran);
    }
    assertEquals(1, sql.fetchCount(EVALUATION));
    assertEquals(Duties.AsOf.class, duties.evaluated().orElseThrow().getClass());
  }

  @Test
  @DisplayName("that somebody altered are put right, and the drift is counted")
  void driftIsCounted() {
    duties.reevaluateAll(_ -> {});
    long gone = sql.select(DUTY.ID).from(DUTY).orderBy(DUTY.ID).limit(1).fetchSingle().value1();
    sql.deleteFrom(DUTY).where(DUTY.ID.eq(gone)).execute();
    long moved =
        sql.select(DUTY.ID)
            .from(DUTY)
            .where(DUTY.DUE.isNotNull())
            .orderBy(DUTY.ID.desc())
            .limit(1)
            .fetchSingle()
            .value1();
    sql.update(DUTY).set(DUTY.DUE, LocalDate.of(2000, 1, 1)).where(DUTY.ID.eq(moved)).execute();
    Drift drift = duties.reevaluateAll(_ -> {}).drift();
    assertEquals(new Drift(1, 0, 1, 0), drift);
    assertTrue(duties.reevaluateAll(_ -> {}).drift().isNone());
  }

  @Test
  @DisplayName("and those computed for the same day on the fly are the same list")
  void onTheFlyEqualsStored() {
    duties.reevaluateAll(_ -> {});
    long caseworker =
        sql.select(STAFF.ID)
            .from(STAFF)
            .where(STAFF.USERNAME.eq("sagsbehandler"))
            .fetchSingle()
            .value1();
    List<CitizenDuty> computed =
        duties.asOf(new Scope.Caseworker("0999", caseworker), duties.today());
    List<Long> stored =
        sql.select(DUTY.CITIZEN_ID)
            .from(DUTY)
            .where(DUTY.CASEWORKER_ID.eq(caseworker))
            .and(DUTY.OPEN.isTrue().or(DUTY.AWAITED.isTrue()))
            .orderBy(DUTY.SORT_DUE, DUTY.CITIZEN_ID, DUTY.REQUIREMENT, DUTY.ANCHOR)
            .fetch(DUTY.CITIZEN_ID);
    assertEquals(stored, computed.stream().map(CitizenDuty::citizenId).toList());
    assertFalse(stored.isEmpty());
    assertTrue(
        duties.asOf(new Scope.Municipality("0101"), duties.today()).isEmpty(),
        "nobody of another municipality");
    assertEquals(
        0, sql.fetchCount(DUTY, DUTY.OPEN.isTrue().and(DUTY.RESPONSIBLE.ne("municipality"))));
  }

  private List<Long> ids(long citizen) {
    return sql.select(DUTY.ID).from(DUTY).where(DUTY.CITIZEN_ID.eq(citizen)).fetch(DUTY.ID);
  }

  private long citizenOnUnemploymentBenefit() {
    return sql.select(DUTY.CITIZEN_ID)
        .from(DUTY)
        .where(DUTY.OPEN.isTrue())
        .and(DUTY.BENEFIT.eq("unemployment-benefit"))
        .orderBy(DUTY.ID)
        .limit(1)
        .fetchSingle()
        .value1();
  }

  private List<Duty> direct(long citizen, LocalDate day) {
    return holder.rulebook().evaluate(histories.of(citizen), day).stream().sorted(ORDER).toList();
  }

  private List<Duty> stored(long citizen) {
    return duties.of(citizen).stream().map(CitizenDuty::duty).toList();
  }
}
