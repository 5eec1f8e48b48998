package dk.frirum.agreement;

import static dk.frirum.tables.Tables.RECOMMENDATION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The recommendations of an agreement, in the order they are to be read in. */
@Component
public class Recommendations {
  private final DSLContext sql;
  private final Agreements agreements;
  private final Audit audit;
  private final Clock clock;

  Recommendations(DSLContext sql, Agreements agreements, Audit audit, Clock clock) {
    this.sql = sql;
    this.agreements = agreements;
    this.audit = audit;
    this.clock = clock;
  }

  /** An agreement's. */
  public List<Recommendation> of(long agreement) {
    return sql.selectFrom(RECOMMENDATION)
        .where(RECOMMENDATION.AGREEMENT_ID.eq(agreement))
        .orderBy(RECOMMENDATION.PLACE, RECOMMENDATION.ID)
        .fetch(row ->
            new Recommendation(
                row.getId(),
                row.getTitle(),
                row.getBody(),
                row.getRequirement(),
                row.getEvidence(),
                row.getTrialId(),
                row.getVersion()));
  }

  /** What is typed of one. */
  record Typed(
      String title, String body, String requirement, String evidence, @Nullable Long trial) {}

  /** Adds one at the end. */
  @Transactional
  public void add(SignedIn who, long agreement, Typed typed) {
    own(who, agreement);
    int last =
        sql.select(coalesce(max(RECOMMENDATION.PLACE), inline(0)))
            .from(RECOMMENDATION)
            .where(RECOMMENDATION.AGREEMENT_ID.eq(agreement))
            .fetchSingle()
            .value1();
    sql.insertInto(RECOMMENDATION)
        .set(RECOMMENDATION.AGREEMENT_ID, agreement)
        .set(RECOMMENDATION.TRIAL_ID, typed.trial())
        .set(RECOMMENDATION.TITLE, typed.title())
        .set(RECOMMENDATION.BODY, typed.body())
        .set(RECOMMENDATION.REQUIREMENT, typed.requirement())
        .set(RECOMMENDATION.EVIDENCE, typed.evidence())
        .set(RECOMMENDATION.PLACE, last + 1)
        .set(RECOMMENDATION.CHANGED_BY, who.id())
        .set(RECOMMENDATION.CHANGED_AT, clock.instant())
        .execute();
    changed(who, agreement);
  }

  /**
   * Changes one.
   *
   * @return false where somebody else has changed it since
   */
  @Transactional
  public boolean change(SignedIn who, long agreement, long id, int version, Typed typed) {
    own(who, agreement);
    changed(who, agreement);
    return sql.update(RECOMMENDATION)
            .set(RECOMMENDATION.TRIAL_ID, typed.trial())
            .set(RECOMMENDATION.TITLE, typed.title())
            .set(RECOMMENDATION.BODY, typed.body())
            .set(RECOMMENDATION.REQUIREMENT, typed.requirement())
            .set(RECOMMENDATION.EVIDENCE, typed.evidence())
            .set(RECOMMENDATION.VERSION, RECOMMENDATION.VERSION.plus(1))
            .set(RECOMMENDATION.CHANGED_BY, who.id())
            .set(RECOMMENDATION.CHANGED_AT, clock.instant())
            .where(
                RECOMMENDATION.ID.eq(id),
                RECOMMENDATION.AGREEMENT_ID.eq(agreement),
                RECOMMENDATION.VERSION.eq(version))
            .execute()
        > 0;
  }

  private void own(SignedIn who, long agreement) {
    if (!agreements.one(who.municipality(), agreement).own()) {
      throw new NotFound("own agreement " + agreement);
    }
  }

  private void changed(SignedIn who, long agreement) {
    audit.record(
        Entry.of(who.id(), Action.AGREEMENT_CHANGED)
            .with(Map.of("agreement", agreement, "what", "recommendation")));
  }
}
