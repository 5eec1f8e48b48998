package dk.frirum.audit;

import static dk.frirum.tables.Tables.AUDIT;

import java.time.Clock;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the trail. Always inside the transaction that reads or changes what the row is about:
 * without the row there is no reading and no change.
 */
@Component
public class Audit {
  private final DSLContext sql;
  private final Clock clock;
  private final JsonMapper json;

  Audit(DSLContext sql, Clock clock, JsonMapper json) {
    this.sql = sql;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Adds a row; fails where no transaction runs.
   *
   * @param actorId who (staff id); none for the system itself
   * @param citizenId whom it is about; none where it is about no single citizen
   * @param details what more there is to say, never a CPR number
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      @Nullable Long actorId, Action action, @Nullable Long citizenId, Map<String, ?> details) {
    sql.insertInto(AUDIT)
        .set(AUDIT.AT, clock.instant())
        .set(AUDIT.ACTOR_ID, actorId)
        .set(AUDIT.ACTION, action.code())
        .set(AUDIT.CITIZEN_ID, citizenId)
        .set(
            AUDIT.DETAILS, details.isEmpty() ? null : JSONB.jsonb(json.writeValueAsString(details)))
        .execute();
  }
}
