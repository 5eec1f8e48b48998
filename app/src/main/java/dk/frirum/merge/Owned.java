package dk.frirum.merge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What belongs to a citizen and goes with a merge. The trails ({@code audit}, {@code case_event},
 * {@code moved}, {@code duty_change}) are never rewritten: their readers follow the merge. Derived
 * are {@code duty}, {@code exposure} and {@code retention_proposal}.
 */
enum Owned {
  SPELL,
  INTERVIEW,
  OCCURRENCE,
  FACT,
  DATE_TOLD,
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
  /** Drafts have a random key, and the citizen also in their addresses. */
  DRAFT("token", "uuid", "citizen_id"),
  STAFF,
  /** Records that were merged into this one before. */
  CITIZEN("id", "bigint", "merged_into");

  private final String key;
  private final String keyType;
  private final String owner;

  Owned() {
    this("id", "bigint", "citizen_id");
  }

  Owned(String key, String keyType, String owner) {
    this.key = key;
    this.keyType = keyType;
    this.owner = owner;
  }

  static Optional<Owned> of(String table) {
    return Arrays.stream(values()).filter(each -> each.table().equals(table)).findFirst();
  }

  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Column of the key. */
  String key() {
    return key;
  }

  String keyType() {
    return keyType;
  }

  /** Column that says whose a row is. */
  String owner() {
    return owner;
  }

  /** Whether it is part of the case, and so shown before a merge. */
  boolean isCase() {
    return switch (this) {
      case SPELL, INTERVIEW, OCCURRENCE, FACT, DATE_TOLD, LATE_CAUSE, ABSENCE, CIRCUMSTANCE -> true;
      case MEETING, TASK, PLAN_ITEM, SANCTION_CASE, PLACEMENT -> true;
      case REHABILITATION_CASE, REHABILITATION_FORM, REHABILITATION_ENTRY, REHABILITATION_STEP ->
          true;
      case FUND_MEMBERSHIP, HAND_OVER, PRACTICE_ITEM -> true;
      case INTEGRATION_COURSE, INTEGRATION_CONTRACT, INTEGRATION_ACTIVITY -> true;
      case ASSIGNMENT_ROW,
          LETTER,
          OUTBOX,
          PARTNER_ACCESS,
          REGISTER_NOTICE,
          PLACEMENT_CHECK,
          PLAN_VERSION,
          NOTICE,
          NOTICE_SENT,
          GUIDANCE_STEP,
          DIGNITY_ASKED,
          CONFLICT_OF_INTEREST,
          BREAK_GLASS,
          MESSAGE,
          LEGAL_HOLD,
          DRAFT,
          STAFF,
          CITIZEN ->
          false;
    };
  }

  /** Whether what came after a merge can be chosen to go with the record that is parted. */
  boolean canBeChosen() {
    return switch (this) {
      case SPELL, INTERVIEW, OCCURRENCE, FACT -> true;
      // A date told and a cause go with their spell; what was called after a merge stays with the
      // record it was
      // called on.
      case DATE_TOLD, LATE_CAUSE, ABSENCE, ASSIGNMENT_ROW, MEETING, TASK, LETTER, OUTBOX -> false;
      case CIRCUMSTANCE, PARTNER_ACCESS -> false;
      case PLAN_ITEM, PLAN_VERSION, NOTICE, NOTICE_SENT, SANCTION_CASE -> false;
      case GUIDANCE_STEP, DIGNITY_ASKED -> false;
      case REHABILITATION_CASE, REHABILITATION_FORM, REHABILITATION_ENTRY, REHABILITATION_STEP ->
          false;
      case FUND_MEMBERSHIP, HAND_OVER, PRACTICE_ITEM -> false;
      case INTEGRATION_COURSE, INTEGRATION_CONTRACT, INTEGRATION_ACTIVITY -> false;
      case PLACEMENT, REGISTER_NOTICE, PLACEMENT_CHECK -> false;
      case CONFLICT_OF_INTEREST, BREAK_GLASS, MESSAGE, LEGAL_HOLD, DRAFT, STAFF, CITIZEN -> false;
    };
  }
}
