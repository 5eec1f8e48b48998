package dk.frirum.published;

import static dk.frirum.tables.Tables.STORY;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stories; when the consent is taken back the words are gone, and that it was stays. */
@Component
class Stories {
  private static final String GONE = "–––";

  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  Stories(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is typed of one. */
  record Typed(
      String title,
      String body,
      String consentOf,
      String consentHow,
      String consentPaper,
      LocalDate consentOn) {}

  /** All, newest first, withdrawn ones too. */
  List<Story> all(String municipality) {
    return sql.selectFrom(STORY)
        .where(STORY.MUNICIPALITY.eq(municipality))
        .orderBy(STORY.ID.desc())
        .fetch(row ->
            new Story(
                row.getId(),
                row.getTitle(),
                row.getBody(),
                row.getConsentOf(),
                row.getConsentHow(),
                row.getConsentPaper(),
                row.getConsentOn(),
                row.getWithdrawnOn()));
  }

  /** Those whose consent stands. */
  List<Story> shown(String municipality) {
    return all(municipality).stream().filter(each -> each.withdrawn() == null).toList();
  }

  @Transactional
  public void add(SignedIn who, Typed typed) {
    sql.insertInto(STORY)
        .set(STORY.MUNICIPALITY, who.municipality())
        .set(STORY.TITLE, typed.title())
        .set(STORY.BODY, typed.body())
        .set(STORY.CONSENT_OF, typed.consentOf())
        .set(STORY.CONSENT_HOW, typed.consentHow())
        .set(STORY.CONSENT_PAPER, typed.consentPaper())
        .set(STORY.CONSENT_ON, typed.consentOn())
        .set(STORY.ENTERED_AT, clock.instant())
        .set(STORY.ENTERED_BY, who.id())
        .execute();
    audit.record(Entry.of(who.id(), Action.PUBLISHED).with(Map.of("what", "story")));
  }

  /** The consent is taken back: from now on nobody can read it, here either. */
  @Transactional
  public void withdraw(SignedIn who, long id) {
    int withdrawn =
        sql.update(STORY)
            .set(STORY.TITLE, GONE)
            .set(STORY.BODY, GONE)
            .set(STORY.CONSENT_HOW, GONE)
            .set(STORY.WITHDRAWN_ON, LocalDate.now(clock))
            .set(STORY.WITHDRAWN_AT, clock.instant())
            .set(STORY.WITHDRAWN_BY, who.id())
            .where(
                STORY.ID.eq(id),
                STORY.MUNICIPALITY.eq(who.municipality()),
                STORY.WITHDRAWN_AT.isNull())
            .execute();
    // It may be another municipality's, or withdrawn already: then nothing happened.
    if (withdrawn == 1) {
      audit.record(Entry.of(who.id(), Action.PUBLISHED).with(Map.of("what", "story-withdrawn")));
    }
  }
}
