package dk.frirum.published;

import static dk.frirum.tables.Tables.SATISFACTION;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.evidence.disclosure.Ledger.Shown;
import dk.frirum.release.Releases;
import dk.frirum.release.Releases.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Surveys entered by hand; a withdrawn one stays in the table and is shown to nobody. */
@Component
class Surveys {
  private final DSLContext sql;
  private final Releases releases;
  private final Audit audit;
  private final Clock clock;

  Surveys(DSLContext sql, Releases releases, Audit audit, Clock clock) {
    this.sql = sql;
    this.releases = releases;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is typed of one. */
  record Typed(
      String asked,
      String question,
      String source,
      LocalDate on,
      @Nullable Integer invited,
      int answered,
      int content) {}

  /** Those not withdrawn, newest first. */
  List<Survey> of(String municipality) {
    return sql.selectFrom(SATISFACTION)
        .where(SATISFACTION.MUNICIPALITY.eq(municipality), SATISFACTION.WITHDRAWN_AT.isNull())
        .orderBy(SATISFACTION.ASKED_ON.desc(), SATISFACTION.ID.desc())
        .fetch(row ->
            new Survey(
                row.getId(),
                row.getAsked(),
                row.getQuestion(),
                row.getSource(),
                row.getAskedOn(),
                row.getInvited(),
                row.getAnswered(),
                row.getContent()));
  }

  /**
   * Adds one.
   *
   * @return false where its numbers would tell of a few beside those of the same survey shown
   *     before; then nothing is added
   */
  @Transactional
  public boolean add(SignedIn who, Typed typed) {
    String population =
        "survey: " + typed.asked() + ": " + typed.question().strip().toLowerCase(Locale.ROOT);
    List<Shown> numbers =
        List.of(
            shown("answered", typed, typed.answered()),
            shown("content", typed, typed.content()),
            shown("others", typed, typed.answered() - typed.content()));
    if (releases.ledger(who.municipality(), population).tells(numbers)) {
      return false;
    }
    releases.note(who, population, Kind.SATISFACTION, numbers);
    sql.insertInto(SATISFACTION)
        .set(SATISFACTION.MUNICIPALITY, who.municipality())
        .set(SATISFACTION.ASKED, typed.asked())
        .set(SATISFACTION.QUESTION, typed.question())
        .set(SATISFACTION.SOURCE, typed.source())
        .set(SATISFACTION.ASKED_ON, typed.on())
        .set(SATISFACTION.INVITED, typed.invited())
        .set(SATISFACTION.ANSWERED, typed.answered())
        .set(SATISFACTION.CONTENT, typed.content())
        .set(SATISFACTION.ENTERED_AT, clock.instant())
        .set(SATISFACTION.ENTERED_BY, who.id())
        .execute();
    audit.record(Entry.of(who.id(), Action.PUBLISHED).with(Map.of("what", "satisfaction")));
    return true;
  }

  private static Shown shown(String what, Typed typed, int number) {
    return new Shown(what, typed.on(), typed.on(), number);
  }

  /** Takes one off the page. */
  @Transactional
  public void withdraw(SignedIn who, long id) {
    int withdrawn =
        sql.update(SATISFACTION)
            .set(SATISFACTION.WITHDRAWN_AT, clock.instant())
            .set(SATISFACTION.WITHDRAWN_BY, who.id())
            .where(
                SATISFACTION.ID.eq(id),
                SATISFACTION.MUNICIPALITY.eq(who.municipality()),
                SATISFACTION.WITHDRAWN_AT.isNull())
            .execute();
    // It may be another municipality's, or withdrawn already: then nothing happened.
    if (withdrawn == 1) {
      audit.record(
          Entry.of(who.id(), Action.PUBLISHED).with(Map.of("what", "satisfaction-withdrawn")));
    }
  }
}
