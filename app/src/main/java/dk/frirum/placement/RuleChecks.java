package dk.frirum.placement;

import static dk.frirum.tables.Tables.PLACEMENT_CHECK;

import dk.frirum.access.SignedIn;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.Limit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the rules said, kept as they said it: law, numbers, rulebook, and what lifted it. */
@Component
class RuleChecks {
  private static final TypeReference<LinkedHashMap<String, String>> NUMBERS =
      new TypeReference<>() {};

  private final DSLContext sql;
  private final RulebookHolder holder;
  private final JsonMapper json;
  private final Clock clock;

  RuleChecks(DSLContext sql, RulebookHolder holder, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.holder = holder;
    this.json = json;
    this.clock = clock;
  }

  /** Why it was registered although a rule said no; empty codes for no reason. */
  record Despite(String reason, String text) {
    static final Despite NOTHING = new Despite("", "");
  }

  /** A check that was made. */
  record Made(Check check, Despite despite, Instant at) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public void write(
      SignedIn who, long citizenId, long placementId, List<Check> checks, Despite despite) {
    for (Check each : checks) {
      Check.Lifted lifted = each.lifted();
      boolean reason = each.answer().needsReason() && !despite.reason().isEmpty();
      sql.insertInto(PLACEMENT_CHECK)
          .set(PLACEMENT_CHECK.CITIZEN_ID, citizenId)
          .set(PLACEMENT_CHECK.PLACEMENT_ID, placementId)
          .set(PLACEMENT_CHECK.RULE, each.rule())
          .set(PLACEMENT_CHECK.LAW, each.law())
          .set(PLACEMENT_CHECK.ANSWER, each.answer().code())
          .set(PLACEMENT_CHECK.NUMBERS, JSONB.valueOf(json.writeValueAsString(each.numbers())))
          .set(PLACEMENT_CHECK.DEVIATION, lifted == null ? null : lifted.deviation())
          .set(PLACEMENT_CHECK.UNTIL_ON, lifted == null ? null : lifted.until())
          .set(PLACEMENT_CHECK.RULEBOOK_HASH, each.rulebook())
          .set(PLACEMENT_CHECK.OVERRIDDEN, reason ? despite.reason() : null)
          .set(PLACEMENT_CHECK.OVERRIDDEN_TEXT, reason ? despite.text() : "")
          .set(PLACEMENT_CHECK.OF_DAY, each.day())
          .set(PLACEMENT_CHECK.CHECKED_BY, who.id())
          .set(PLACEMENT_CHECK.CHECKED_AT, clock.instant())
          .execute();
    }
  }

  /**
   * All that were made of a citizen's placement, the latest first; titles are those of today's
   * rulebook. What was asked of somebody else, on whom it was registered by mistake, is not told.
   */
  List<Made> of(long citizenId, long placementId) {
    Rulebook book = holder.rulebook();
    return sql.selectFrom(PLACEMENT_CHECK)
        .where(
            PLACEMENT_CHECK.PLACEMENT_ID.eq(placementId), PLACEMENT_CHECK.CITIZEN_ID.eq(citizenId))
        .orderBy(PLACEMENT_CHECK.CHECKED_AT.desc(), PLACEMENT_CHECK.ID)
        .fetch(row -> made(book, row));
  }

  private Made made(Rulebook book, Record row) {
    String deviation = row.get(PLACEMENT_CHECK.DEVIATION);
    LocalDate until = row.get(PLACEMENT_CHECK.UNTIL_ON);
    SequencedMap<String, String> numbers =
        json.readValue(row.get(PLACEMENT_CHECK.NUMBERS).data(), NUMBERS);
    String reason = row.get(PLACEMENT_CHECK.OVERRIDDEN);
    return new Made(
        new Check(
            row.get(PLACEMENT_CHECK.RULE),
            title(book, row.get(PLACEMENT_CHECK.RULE)),
            row.get(PLACEMENT_CHECK.LAW),
            Check.Answer.of(row.get(PLACEMENT_CHECK.ANSWER)),
            numbers,
            deviation == null ? null : new Check.Lifted(deviation, title(book, deviation), until),
            row.get(PLACEMENT_CHECK.RULEBOOK_HASH),
            row.get(PLACEMENT_CHECK.OF_DAY)),
        reason == null
            ? Despite.NOTHING
            : new Despite(reason, row.get(PLACEMENT_CHECK.OVERRIDDEN_TEXT)),
        row.get(PLACEMENT_CHECK.CHECKED_AT));
  }

  private static Text title(Rulebook book, String id) {
    return book.limits().stream()
        .filter(each -> each.id().equals(id))
        .map(Limit::title)
        .findFirst()
        .or(() -> book.card(id).map(Card::title))
        .orElse(Text.same(id));
  }
}
