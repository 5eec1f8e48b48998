package dk.frirum.duty;

import static dk.frirum.tables.Tables.ENACTED_CARD;
import static dk.frirum.tables.Tables.RULEBOOK_REVISION;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards that were put in force here, beside those that came with Frirum. */
@Component
class EnactedCards {
  private final DSLContext sql;
  private final Clock clock;

  EnactedCards(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A change of the cards: its number, and the fingerprint of the whole rulebook after it. */
  record Revision(long number, String hash) {
    /** Before the first. */
    static final Revision NONE = new Revision(0, "");
  }

  /** The last change. */
  Revision last() {
    return sql.select(RULEBOOK_REVISION.ID, RULEBOOK_REVISION.RULEBOOK_HASH)
        .from(RULEBOOK_REVISION)
        .orderBy(RULEBOOK_REVISION.ID.desc())
        .limit(1)
        .fetchOptional(row -> new Revision(row.value1(), row.value2()))
        .orElse(Revision.NONE);
  }

  /** The changes after which the rulebook had this fingerprint, latest first. */
  List<Long> revisions(String hash) {
    return sql.select(RULEBOOK_REVISION.ID)
        .from(RULEBOOK_REVISION)
        .where(RULEBOOK_REVISION.RULEBOOK_HASH.eq(hash))
        .orderBy(RULEBOOK_REVISION.ID.desc())
        .fetch(RULEBOOK_REVISION.ID);
  }

  /** The cards in force after a revision, by file name in order. */
  SequencedMap<String, String> at(long revision) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    sql.select(ENACTED_CARD.NAME, ENACTED_CARD.TEXT)
        .from(ENACTED_CARD)
        .where(
            ENACTED_CARD.FIRST_REVISION.le(revision),
            ENACTED_CARD.ENDED_REVISION.isNull().or(ENACTED_CARD.ENDED_REVISION.gt(revision)))
        .orderBy(ENACTED_CARD.NAME)
        .forEach(row -> files.put(row.value1(), row.value2()));
    return files;
  }

  /** Cards to be put in force, and who answers for it. */
  record Change(
      String municipality,
      List<RulebookHolder.Cards> cards,
      String reason,
      @Nullable Long by,
      @Nullable Long second) {}

  /** Puts cards in the place of those their sources had; the caller has seen that they load. */
  void put(Change change, String hash) {
    long revision =
        sql.insertInto(RULEBOOK_REVISION)
            .set(RULEBOOK_REVISION.RULEBOOK_HASH, hash)
            .set(RULEBOOK_REVISION.REASON, change.reason())
            .set(RULEBOOK_REVISION.BY_ID, change.by())
            .set(RULEBOOK_REVISION.SECONDED_BY, change.second())
            .set(RULEBOOK_REVISION.AT, clock.instant())
            .returning(RULEBOOK_REVISION.ID)
            .fetchSingle()
            .getId();
    for (RulebookHolder.Cards cards : change.cards()) {
      sql.update(ENACTED_CARD)
          .set(ENACTED_CARD.ENDED_REVISION, revision)
          .where(ENACTED_CARD.SOURCE.eq(cards.source()), ENACTED_CARD.ENDED_REVISION.isNull())
          .execute();
      cards
          .files()
          .forEach((name, text) ->
              sql.insertInto(ENACTED_CARD)
                  .set(ENACTED_CARD.MUNICIPALITY, change.municipality())
                  .set(ENACTED_CARD.SOURCE, cards.source())
                  .set(ENACTED_CARD.NAME, name)
                  .set(ENACTED_CARD.TEXT, text)
                  .set(ENACTED_CARD.FIRST_REVISION, revision)
                  .execute());
    }
  }

  /** One change at a time, until the end of the transaction, on all nodes. */
  void alone() {
    sql.execute("select pg_advisory_xact_lock(hashtext('frirum rulebook'))");
  }

  /** The names of a source's cards in force. */
  Set<String> names(String source) {
    return sql.select(ENACTED_CARD.NAME)
        .from(ENACTED_CARD)
        .where(ENACTED_CARD.SOURCE.eq(source), ENACTED_CARD.ENDED_REVISION.isNull())
        .fetchSet(ENACTED_CARD.NAME);
  }
}
