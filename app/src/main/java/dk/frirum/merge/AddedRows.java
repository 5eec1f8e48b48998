package dk.frirum.merge;

import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.SPELL;

import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.time.DateRange;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of a case in words, to be chosen among. */
@Component
class AddedRows {
  private final DSLContext sql;
  private final RulebookHolder holder;

  AddedRows(DSLContext sql, RulebookHolder holder) {
    this.sql = sql;
    this.holder = holder;
  }

  /** What each row says, by id. */
  Map<Long, String> in(Owned table, List<Long> ids, Words words) {
    return switch (table) {
      case INTERVIEW ->
          sql.selectFrom(INTERVIEW)
              .where(INTERVIEW.ID.in(ids))
              .fetchMap(
                  INTERVIEW.ID,
                  row -> words.code("kind", row.getKind()) + ", " + words.date(row.getHeldOn()));
      case SPELL ->
          sql.selectFrom(SPELL)
              .where(SPELL.ID.in(ids))
              .fetchMap(SPELL.ID, row -> spell(row.getBenefit(), row.getDuring(), words));
      case OCCURRENCE ->
          sql.selectFrom(OCCURRENCE)
              .where(OCCURRENCE.ID.in(ids))
              .fetchMap(
                  OCCURRENCE.ID,
                  row ->
                      dictionary().eventTitle(row.getKind()).in(words.rules())
                          + ", "
                          + words.date(row.getHappenedOn()));
      case FACT ->
          sql.selectFrom(FACT)
              .where(FACT.ID.in(ids))
              .fetchMap(
                  FACT.ID,
                  row -> {
                    Dictionary.FactType type = dictionary().facts().get(row.getName());
                    String title = type == null ? row.getName() : type.title().in(words.rules());
                    return title + ", " + period(row.getValid(), words);
                  });
      case DATE_TOLD,
          LATE_CAUSE,
          ABSENCE,
          CIRCUMSTANCE,
          ASSIGNMENT_ROW,
          MEETING,
          TASK,
          LETTER,
          OUTBOX,
          PARTNER_ACCESS,
          PLAN_ITEM,
          PLAN_VERSION,
          NOTICE,
          NOTICE_SENT,
          SANCTION_CASE,
          GUIDANCE_STEP,
          DIGNITY_ASKED,
          REHABILITATION_CASE,
          REHABILITATION_FORM,
          REHABILITATION_ENTRY,
          REHABILITATION_STEP,
          FUND_MEMBERSHIP,
          HAND_OVER,
          PRACTICE_ITEM,
          INTEGRATION_COURSE,
          INTEGRATION_CONTRACT,
          INTEGRATION_ACTIVITY,
          PLACEMENT,
          REGISTER_NOTICE,
          PLACEMENT_CHECK,
          CONFLICT_OF_INTEREST,
          BREAK_GLASS,
          MESSAGE,
          LEGAL_HOLD,
          DRAFT,
          STAFF,
          CITIZEN ->
          Map.of();
    };
  }

  static String spell(String benefit, DateRange during, Words words) {
    return words.code("benefit", benefit) + ", " + period(during, words);
  }

  private static String period(DateRange range, Words words) {
    return words.period(range.from(), range.to());
  }

  private Dictionary dictionary() {
    return holder.rulebook().dictionary();
  }
}
