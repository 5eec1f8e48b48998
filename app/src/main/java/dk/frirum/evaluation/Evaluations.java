package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.EVALUATION_PROTOCOL;
import static dk.frirum.tables.Tables.EVALUATION_RUN;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.evidence.cell.CellFile;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.protocol.Frozen;
import dk.frirum.evidence.spell.SpellProblem;
import dk.frirum.evidence.spell.Weeks;
import dk.frirum.release.Releases.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Protocols and runs; both are added, never changed. */
@Component
class Evaluations {
  private final DSLContext sql;
  private final Cohorts cohorts;
  private final Comparisons comparisons;
  private final Released released;
  private final Audit audit;
  private final Clock clock;

  Evaluations(
      DSLContext sql,
      Cohorts cohorts,
      Comparisons comparisons,
      Released released,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.cohorts = cohorts;
    this.comparisons = comparisons;
    this.released = released;
    this.audit = audit;
    this.clock = clock;
  }

  /** A protocol as it was frozen. */
  record Stored(long id, long trial, Frozen frozen, String by) {
    /** Whether the text is still the one that was hashed. */
    boolean intact() {
      return Reproduction.hash(frozen.text()).equals(frozen.hash());
    }

    Plan plan() {
      return Plan.read(frozen.text());
    }
  }

  /** A run on the data of a day. */
  record Run(long id, Stored protocol, LocalDate cut, Instant at, String cells, String results) {
    List<Row> rows() {
      return Row.read(results);
    }

    Reproduction reproduction() {
      return new Reproduction(
          protocol.frozen().text(), protocol.frozen().hash(), cut.toString(), cells);
    }
  }

  /** Oldest first. */
  List<Stored> protocols(long trial) {
    return protocols(EVALUATION_PROTOCOL.TRIAL_ID.eq(trial));
  }

  private List<Stored> protocols(Condition which) {
    return sql.select(EVALUATION_PROTOCOL.fields())
        .select(STAFF.NAME)
        .from(EVALUATION_PROTOCOL)
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(EVALUATION_PROTOCOL.FROZEN_BY))
        .where(which)
        .orderBy(EVALUATION_PROTOCOL.ID)
        .fetch(row ->
            new Stored(
                row.get(EVALUATION_PROTOCOL.ID),
                row.get(EVALUATION_PROTOCOL.TRIAL_ID),
                new Frozen(
                    row.get(EVALUATION_PROTOCOL.TEXT),
                    row.get(EVALUATION_PROTOCOL.FROZEN_AT),
                    row.get(EVALUATION_PROTOCOL.HASH)),
                row.get(STAFF.NAME) == null ? "" : row.get(STAFF.NAME)));
  }

  /** Newest first. */
  List<Run> runs(long trial) {
    List<Stored> protocols = protocols(trial);
    return sql.selectFrom(EVALUATION_RUN)
        .where(EVALUATION_RUN.PROTOCOL_ID.in(protocols.stream().map(Stored::id).toList()))
        .orderBy(EVALUATION_RUN.ID.desc())
        .fetch(row ->
            new Run(
                row.getId(),
                protocols.stream()
                    .filter(each -> each.id() == row.getProtocolId())
                    .findFirst()
                    .orElseThrow(),
                row.getDataCut(),
                row.getRunAt(),
                row.getCells(),
                row.getResults()));
  }

  Optional<Run> run(long trial, long id) {
    return runs(trial).stream().filter(each -> each.id() == id).findFirst();
  }

  @Transactional
  public void freeze(SignedIn who, long trial, Plan plan) {
    Frozen frozen = Frozen.of(plan.protocol(), clock);
    sql.insertInto(EVALUATION_PROTOCOL)
        .set(EVALUATION_PROTOCOL.TRIAL_ID, trial)
        .set(EVALUATION_PROTOCOL.TEXT, frozen.text())
        .set(EVALUATION_PROTOCOL.HASH, frozen.hash())
        .set(EVALUATION_PROTOCOL.FROZEN_AT, frozen.at())
        .set(EVALUATION_PROTOCOL.FROZEN_BY, who.id())
        .execute();
    changed(who, trial, "protocol-frozen");
  }

  /**
   * A run, and the spells that could not be used.
   *
   * @param problems said to whoever ran it, and not stored: they name spells
   */
  record Done(long run, List<SpellProblem> problems) {}

  /**
   * Computes by the newest protocol on the data as they are now.
   *
   * @throws IllegalStateException where there is none, or it is not as it was frozen
   */
  @Transactional
  public Done run(SignedIn who, long trial) {
    Stored protocol = protocols(trial).getLast();
    if (!protocol.intact()) {
      throw new IllegalStateException(
          "Protocol " + protocol.id() + " was changed after the freeze");
    }
    Plan plan = protocol.plan();
    int cut = Weeks.of(LocalDate.now(clock)) - 1;
    LocalDate day = Weeks.monday(cut).plusDays(6);
    Cohorts.Counted counted = cohorts.count(who.municipality(), plan, cut);
    Cells open =
        released.show(
            who,
            plan,
            Publishable.of(plan, counted.cells()),
            comparisons.cells(who, protocol, plan, cut),
            Kind.EVALUATION);
    Reproduction all =
        new Reproduction(
            protocol.frozen().text(),
            protocol.frozen().hash(),
            day.toString(),
            CellFile.text(open));
    long id =
        sql.insertInto(EVALUATION_RUN)
            .set(EVALUATION_RUN.PROTOCOL_ID, protocol.id())
            .set(EVALUATION_RUN.PROTOCOL_HASH, protocol.frozen().hash())
            .set(EVALUATION_RUN.DATA_CUT, day)
            .set(EVALUATION_RUN.CELLS, all.cells())
            .set(EVALUATION_RUN.RESULTS, all.results())
            .set(EVALUATION_RUN.RUN_AT, clock.instant())
            .set(EVALUATION_RUN.RUN_BY, who.id())
            .returning(EVALUATION_RUN.ID)
            .fetchSingle()
            .getId();
    changed(who, trial, "evaluation-run");
    return new Done(id, counted.problems());
  }

  private void changed(SignedIn who, long trial, String what) {
    audit.record(
        Entry.of(who.id(), Action.TRIAL_CHANGED).with(Map.of("trial", trial, "what", what)));
  }
}
