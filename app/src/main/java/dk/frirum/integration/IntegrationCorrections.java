package dk.frirum.integration;

import static dk.frirum.tables.Tables.INTEGRATION_ACTIVITY;
import static dk.frirum.tables.Tables.INTEGRATION_CONTRACT;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseEvents;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back or puts right what was registered wrongly of a course. What was wrong stays with the
 * reason and counts no more; what is right is written beside it. Each command is one transaction
 * with event, trail, and what the rules learn.
 */
@Component
class IntegrationCorrections {
  private final DSLContext sql;
  private final IntegrationCourses courses;
  private final IntegrationRows rows;
  private final CaseEvents events;

  IntegrationCorrections(
      DSLContext sql, IntegrationCourses courses, IntegrationRows rows, CaseEvents events) {
    this.sql = sql;
    this.courses = courses;
    this.rows = rows;
    this.events = events;
  }

  /**
   * Withdraws a version of the contract, or puts another in its place under the same number.
   *
   * @param right what it should have said; none to withdraw it
   * @return false where it stands no longer
   */
  @Transactional
  public boolean contract(
      SignedIn who,
      long citizenId,
      long id,
      Course.@Nullable Contract right,
      String why,
      UUID key) {
    events.hold(who, citizenId);
    if (sql.fetchExists(INTEGRATION_CONTRACT, INTEGRATION_CONTRACT.IDEMPOTENCY_KEY.eq(key))) {
      return true;
    }
    Course before = courses.of(citizenId);
    Course.Contract wrong = before == null ? null : contract(before, id);
    if (wrong == null || !wrong.stands()) {
      return false;
    }
    JSONB was = events.snapshot(INTEGRATION_CONTRACT, id);
    rows.withdrawContract(who, id, why);
    Course without = Objects.requireNonNull(courses.of(citizenId));
    LocalDate made = wrong.made();
    if (made != null) {
      rows.unmade(who, citizenId, without, made, why);
    }
    if (right != null) {
      rows.add(who, citizenId, without, right, wrong.number(), key);
    }
    String what = right == null ? "withdrawn" : "corrected";
    events.changed(
        who, citizenId, "integration-contract-" + what, INTEGRATION_CONTRACT, id, why, was);
    return true;
  }

  /** The same with something of the programme. */
  @Transactional
  public boolean activity(
      SignedIn who,
      long citizenId,
      long id,
      Course.@Nullable Activity right,
      String why,
      UUID key) {
    events.hold(who, citizenId);
    if (sql.fetchExists(INTEGRATION_ACTIVITY, INTEGRATION_ACTIVITY.IDEMPOTENCY_KEY.eq(key))) {
      return true;
    }
    Course before = courses.of(citizenId);
    Course.Activity wrong = before == null ? null : activity(before, id);
    if (before == null || wrong == null || wrong.withdrawn() != null) {
      return false;
    }
    JSONB was = events.snapshot(INTEGRATION_ACTIVITY, id);
    rows.withdrawActivity(who, citizenId, id, why);
    if (right != null) {
      rows.add(who, citizenId, before.id(), right, key);
    }
    String what = right == null ? "withdrawn" : "corrected";
    events.changed(
        who, citizenId, "integration-activity-" + what, INTEGRATION_ACTIVITY, id, why, was);
    return true;
  }

  static Course.@Nullable Contract contract(Course course, long id) {
    return course.contracts().stream().filter(each -> each.id() == id).findFirst().orElse(null);
  }

  static Course.@Nullable Activity activity(Course course, long id) {
    return course.activities().stream().filter(each -> each.id() == id).findFirst().orElse(null);
  }
}
