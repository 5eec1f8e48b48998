package dk.frirum.duty;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.EVALUATION;
import static dk.frirum.tables.Tables.RULEBOOK;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import dk.frirum.casework.Histories;
import dk.frirum.casework.Scope;
import dk.frirum.rules.Rulebook;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Evaluates portions of citizens and stores what differs; alone among all nodes for everybody. */
@Component
class Runs {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

  /** When more than one duty in so many reads otherwise, the table is tidied. */
  private static final int MUCH = 20;

  private final DSLContext sql;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final RulebookHolder holder;
  private final Histories histories;
  private final DutyChanges changes;
  private volatile Earlier earlier = new Earlier(-1, null);

  Runs(
      DSLContext sql,
      PlatformTransactionManager transactions,
      Clock clock,
      RulebookHolder holder,
      Histories histories,
      DutyChanges changes) {
    this.sql = sql;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.holder = holder;
    this.histories = histories;
    this.changes = changes;
  }

  Optional<Duties.AsOf> last() {
    return sql.select(EVALUATION.EVALUATED_ON, RULEBOOK.HASH)
        .from(EVALUATION)
        .join(RULEBOOK)
        .on(RULEBOOK.ID.eq(EVALUATION.RULEBOOK_ID))
        .orderBy(EVALUATION.ID.desc())
        .limit(1)
        .fetchOptional(row -> new Duties.AsOf(row.value1(), row.value2()));
  }

  /** An evaluation for today by the rulebook in use. */
  private Evaluation today() {
    Rulebook rulebook = holder.current();
    return new Evaluation(rulebook, LocalDate.now(clock), rulebookId(rulebook));
  }

  /** Evaluates some citizens; the caller holds their locks. */
  Drift some(List<Long> citizens) {
    Evaluation evaluation = today();
    Scope scope = new Scope.Citizens(citizens);
    noteEarly(evaluation, scope, citizens);
    return portion(evaluation, scope, DUTY.CITIZEN_ID.in(citizens), null).drift();
  }

  /** Where other rules have come, and the run over everybody has not been noted yet. */
  private void noteEarly(Evaluation evaluation, Scope scope, List<Long> citizens) {
    Short number = otherRulebook(evaluation.rulebookId());
    if (number == null) {
      return;
    }
    Rulebook before = earlier(number);
    if (before != null) {
      changes.early(
          citizens,
          evaluation,
          number,
          computed(new Evaluation(before, evaluation.day(), number), scope),
          computed(evaluation, scope));
    }
  }

  /** Put together once, not for every case that changes meanwhile; none of another law. */
  private @Nullable Rulebook earlier(short number) {
    Earlier known = earlier;
    if (known.number() != number) {
      String hash = sql.fetchSingle(RULEBOOK, RULEBOOK.ID.eq(number)).getHash();
      known = new Earlier(number, holder.withHash(hash));
      earlier = known;
    }
    return known.rulebook();
  }

  private record Earlier(int number, @Nullable Rulebook rulebook) {}

  private List<DutyRow> computed(Evaluation evaluation, Scope scope) {
    List<DutyRow> computed = evaluation.of(histories, scope, 1, _ -> true);
    computed.sort(DutyRow.ORDER);
    return computed;
  }

  /**
   * @param before number of another rulebook that the stored duties follow from; none where it is
   *     the same
   */
  private Duties.Run portion(
      Evaluation evaluation, Scope scope, Condition whose, @Nullable Short before) {
    List<DutyRow> computed = computed(evaluation, scope);
    DutyChanges.Gathered gathered =
        before == null ? null : new DutyChanges.Gathered(evaluation, before);
    Drift drift =
        StoredDuties.replace(sql, evaluation, StoredDuties.read(sql, whose), computed, gathered);
    return new Duties.Run(0, computed.size(), drift);
  }

  Duties.Run everybody(Consumer<String> progress) {
    return alone(() -> run(progress));
  }

  Optional<Duties.Run> whereDue(Consumer<String> progress) {
    if (upToDate()) {
      return Optional.empty();
    }
    return alone(() -> upToDate() ? Optional.empty() : Optional.of(run(progress)));
  }

  private boolean upToDate() {
    Duties.AsOf wanted = new Duties.AsOf(LocalDate.now(clock), holder.current().hash());
    return last().equals(Optional.of(wanted));
  }

  /** On a connection of its own, which holds the lock while others do the work. */
  private <T> T alone(Supplier<T> work) {
    return sql.connectionResult(connection -> {
      DSLContext held = DSL.using(connection, SQLDialect.POSTGRES);
      CitizenLocks.everybody(held);
      try {
        return work.get();
      } finally {
        CitizenLocks.letGo(held);
      }
    });
  }

  private Duties.Run run(Consumer<String> progress) {
    Instant started = clock.instant();
    Evaluation evaluation = today();
    Short before = otherRulebook(evaluation.rulebookId());
    var ids = sql.select(min(CITIZEN.ID), max(CITIZEN.ID)).from(CITIZEN).fetchSingle();
    Long first = ids.value1();
    Long last = ids.value2();
    Duties.Run total =
        first == null || last == null
            ? new Duties.Run(0, 0, Drift.NONE)
            : new Portions(CitizenLocks.portion(first), CitizenLocks.portion(last), progress)
                .run(portion -> lockedPortion(evaluation, portion, before));
    Duties.Run run = new Duties.Run(sql.fetchCount(CITIZEN), total.duties(), total.drift());
    note(evaluation, run, started);
    if (run.drift().changes() * MUCH > run.duties()) {
      sql.connection(Runs::tidy);
    }
    return run;
  }

  /** Lists walk indexes alone, as long as the database knows that nothing behind them is dead. */
  private static void tidy(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("vacuum (analyze) duty");
    }
  }

  private Duties.Run lockedPortion(Evaluation evaluation, int portion, @Nullable Short before) {
    long first = (long) portion * CitizenLocks.PORTION;
    long last = first + CitizenLocks.PORTION - 1;
    Duties.Run run =
        transaction.execute(_ -> {
          CitizenLocks.portion(sql, portion);
          return portion(
              evaluation,
              new Scope.Range(first, last),
              DUTY.CITIZEN_ID.between(first, last),
              before);
        });
    return Objects.requireNonNull(run);
  }

  /** The rulebook of the run before, where it was another one. */
  private @Nullable Short otherRulebook(int now) {
    Short last =
        sql.select(EVALUATION.RULEBOOK_ID)
            .from(EVALUATION)
            .orderBy(EVALUATION.ID.desc())
            .limit(1)
            .fetchOne(EVALUATION.RULEBOOK_ID);
    return last == null || last == now ? null : last;
  }

  private void note(Evaluation evaluation, Duties.Run run, Instant started) {
    sql.insertInto(EVALUATION)
        .set(EVALUATION.EVALUATED_ON, evaluation.day())
        .set(EVALUATION.RULEBOOK_ID, (short) evaluation.rulebookId())
        .set(EVALUATION.CITIZENS, (int) run.citizens())
        .set(EVALUATION.DUTIES, run.duties())
        .set(EVALUATION.APPEARED, run.drift().appeared())
        .set(EVALUATION.DISAPPEARED, run.drift().disappeared())
        .set(EVALUATION.MOVED, run.drift().moved())
        .set(EVALUATION.RESTATED, run.drift().restated())
        .set(EVALUATION.STARTED_AT, started)
        .set(EVALUATION.FINISHED_AT, clock.instant())
        .execute();
    LOG.info(
        "Duties of {} citizens as of {}: {} in all; {} appeared, {} disappeared, {} got another"
            + " date, {} another status",
        run.citizens(),
        evaluation.day(),
        run.duties(),
        run.drift().appeared(),
        run.drift().disappeared(),
        run.drift().moved(),
        run.drift().restated());
  }

  /** The number of the rulebook in use, given to it the first time. */
  private int rulebookId(Rulebook rulebook) {
    var id = sql.select(RULEBOOK.ID).from(RULEBOOK).where(RULEBOOK.HASH.eq(rulebook.hash()));
    Short known = id.fetchOne(RULEBOOK.ID);
    if (known != null) {
      return known;
    }
    sql.insertInto(RULEBOOK)
        .set(RULEBOOK.HASH, rulebook.hash())
        .set(RULEBOOK.FIRST_USED_AT, clock.instant())
        .onConflictDoNothing()
        .execute();
    return Objects.requireNonNull(id.fetchOne(RULEBOOK.ID));
  }
}
