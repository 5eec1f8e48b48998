package dk.frirum.trial;

import static dk.frirum.tables.Tables.EXPOSURE;
import static dk.frirum.tables.Tables.TRIAL_ACTION;

import dk.frirum.casework.Histories;
import dk.frirum.casework.Scope;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.postgres.CopyRows;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.read.ConditionText;
import dk.frirum.rules.reference.Exposures;
import dk.frirum.trial.TrialAction.InEffect;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out on which days each citizen belonged to the group of a trial action, version by version.
 * Like duties, that is derived: computed from the histories, and stored to be asked.
 */
@Component
class ExposureRuns {
  /** Rows in memory before they are sent. */
  private static final int ROWS = 20_000;

  private final DSLContext sql;
  private final TrialActions trials;
  private final Histories histories;
  private final RulebookHolder holder;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ExposureRuns(
      DSLContext sql,
      TrialActions trials,
      Histories histories,
      RulebookHolder holder,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.sql = sql;
    this.trials = trials;
    this.histories = histories;
    this.holder = holder;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** All trial actions that have begun, each in a transaction of its own. */
  void everybody() {
    trials.everybodys().stream().filter(each -> !each.inEffect().isEmpty()).forEach(this::run);
  }

  /** One trial action. */
  void one(String municipality, long trial) {
    run(trials.one(municipality, trial));
  }

  private record Look(int version, Exposures exposures) {}

  private void run(TrialAction trial) {
    LocalDate today = LocalDate.now(clock);
    Dictionary dictionary = holder.rulebook().dictionary();
    List<Look> looks = new ArrayList<>();
    for (InEffect each : trial.inEffect()) {
      Condition group = ConditionText.read(dictionary, trial.code(), each.version().group());
      looks.add(new Look(each.version().number(), new Exposures(dictionary, group, each.days())));
    }
    transaction.executeWithoutResult(_ -> {
      // Two runs of one trial action would each add what the other has added.
      sql.execute(
          "select pg_advisory_xact_lock(hashtext('frirum exposure'), {0}::int)", trial.id());
      sql.deleteFrom(EXPOSURE).where(EXPOSURE.TRIAL_ID.eq(trial.id())).execute();
      Rows rows = new Rows(trial.id());
      histories.each(
          new Scope.Municipality(municipality(trial)),
          history -> looks.forEach(look -> rows.add(look, history, today)));
      rows.send();
    });
  }

  private String municipality(TrialAction trial) {
    return sql.fetchSingle(TRIAL_ACTION, TRIAL_ACTION.ID.eq(trial.id())).getMunicipality();
  }

  /** What is on its way into the table. */
  private final class Rows {
    private static final String COLUMNS =
        "trial_id, version_number, citizen_id, spell_id, during, sure";
    private final long trial;
    private CopyRows waiting = new CopyRows("exposure", COLUMNS);
    private final List<CopyRows> full = new ArrayList<>();

    Rows(long trial) {
      this.trial = trial;
    }

    void add(Look look, CaseHistory history, LocalDate today) {
      for (Exposures.Exposure each : look.exposures().of(history, today)) {
        waiting.add(
            trial,
            look.version(),
            history.id(),
            each.spell(),
            "[" + each.days().first() + "," + each.days().last() + "]",
            each.sure());
      }
      if (waiting.rows() >= ROWS) {
        full.add(waiting);
        waiting = new CopyRows("exposure", COLUMNS);
      }
    }

    void send() {
      full.add(waiting);
      sql.connection(connection -> {
        for (CopyRows each : full) {
          each.into(connection);
        }
      });
    }
  }
}
