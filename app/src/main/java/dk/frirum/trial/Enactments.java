package dk.frirum.trial;

import static dk.frirum.tables.Tables.ENACTMENT;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.SignedIn;
import dk.frirum.trial.Enactment.Kind;
import dk.frirum.trial.Enactment.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for a second person, and what came of it. A row is decided once, never changed. */
@Component
public class Enactments {
  private final DSLContext sql;
  private final Clock clock;

  Enactments(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What somebody wants to put in force. */
  public record Proposal(
      String source,
      Kind kind,
      int version,
      String cards,
      @Nullable Integer graceWeeks,
      LocalDate on,
      String reason) {}

  /**
   * Adds a proposal.
   *
   * @return false where one of the same source waits already
   */
  public boolean propose(SignedIn who, Proposal proposal) {
    return sql.insertInto(ENACTMENT)
            .set(ENACTMENT.MUNICIPALITY, who.municipality())
            .set(ENACTMENT.SOURCE, proposal.source())
            .set(ENACTMENT.KIND, proposal.kind().code())
            .set(ENACTMENT.VERSION_NUMBER, proposal.version())
            .set(ENACTMENT.CARDS, proposal.cards())
            .set(ENACTMENT.TRANSITION, proposal.graceWeeks() == null ? "at-once" : "grace")
            .set(
                ENACTMENT.GRACE_WEEKS,
                proposal.graceWeeks() == null ? null : proposal.graceWeeks().shortValue())
            .set(ENACTMENT.ON_DAY, proposal.on())
            .set(ENACTMENT.REASON, proposal.reason())
            .set(ENACTMENT.PROPOSED_BY, who.id())
            .set(ENACTMENT.PROPOSED_AT, clock.instant())
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  /** What waits of a source. */
  public Optional<Enactment> waiting(String source) {
    return all(ENACTMENT.SOURCE.eq(source).and(ENACTMENT.VERDICT.isNull())).stream().findFirst();
  }

  /** All that waits in a municipality, oldest first. */
  List<Enactment> waitingIn(String municipality) {
    return all(ENACTMENT.MUNICIPALITY.eq(municipality).and(ENACTMENT.VERDICT.isNull()));
  }

  /** All of a source, oldest first. */
  List<Enactment> of(String source) {
    return all(ENACTMENT.SOURCE.eq(source));
  }

  Optional<Enactment> one(String municipality, long id) {
    return all(ENACTMENT.MUNICIPALITY.eq(municipality).and(ENACTMENT.ID.eq(id))).stream()
        .findFirst();
  }

  private List<Enactment> all(Condition which) {
    var proposer = STAFF.as("proposer");
    var decider = STAFF.as("decider");
    return sql.select(ENACTMENT.fields())
        .select(proposer.NAME, decider.NAME)
        .from(ENACTMENT)
        .join(proposer)
        .on(proposer.ID.eq(ENACTMENT.PROPOSED_BY))
        .leftJoin(decider)
        .on(decider.ID.eq(ENACTMENT.DECIDED_BY))
        .where(which)
        .orderBy(ENACTMENT.ID)
        .fetch(row -> {
          Short weeks = row.get(ENACTMENT.GRACE_WEEKS);
          String verdict = row.get(ENACTMENT.VERDICT);
          String second = row.get(decider.NAME);
          return new Enactment(
              row.get(ENACTMENT.ID),
              row.get(ENACTMENT.SOURCE),
              Kind.of(row.get(ENACTMENT.KIND)),
              row.get(ENACTMENT.VERSION_NUMBER),
              row.get(ENACTMENT.CARDS),
              weeks == null ? null : weeks.intValue(),
              row.get(ENACTMENT.ON_DAY),
              row.get(ENACTMENT.REASON),
              row.get(ENACTMENT.PROPOSED_BY),
              row.get(proposer.NAME),
              row.get(ENACTMENT.PROPOSED_AT),
              verdict == null ? null : Verdict.of(verdict),
              second == null ? "" : second,
              row.get(ENACTMENT.REMARK));
        });
  }

  /**
   * Notes what the second person said.
   *
   * @return false where somebody has said it already, or it is one's own
   */
  public boolean decide(SignedIn who, long id, Verdict verdict, String remark) {
    return sql.update(ENACTMENT)
            .set(ENACTMENT.VERDICT, verdict.code())
            .set(ENACTMENT.DECIDED_BY, who.id())
            .set(ENACTMENT.DECIDED_AT, clock.instant())
            .set(ENACTMENT.REMARK, remark)
            .where(
                ENACTMENT.ID.eq(id),
                ENACTMENT.MUNICIPALITY.eq(who.municipality()),
                ENACTMENT.VERDICT.isNull(),
                ENACTMENT.PROPOSED_BY.ne(who.id()))
            .execute()
        > 0;
  }
}
