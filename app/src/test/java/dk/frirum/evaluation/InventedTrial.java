package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.TRIAL_ACTION;
import static dk.frirum.tables.Tables.TRIAL_VERSION;

import dk.frirum.testing.People;
import java.time.Clock;
import java.time.LocalDate;
import org.jooq.DSLContext;

/** Trial actions that run, of a group from a day on, as if they had been written on the page. */
record InventedTrial(DSLContext sql, Clock clock) {

  /**
   * @param group a condition in the language of cards
   */
  long running(String code, String title, String purpose, String group, LocalDate first) {
    long id =
        sql.insertInto(TRIAL_ACTION)
            .set(TRIAL_ACTION.MUNICIPALITY, People.HERE)
            .set(TRIAL_ACTION.CODE, code)
            .set(TRIAL_ACTION.TITLE, title)
            .set(TRIAL_ACTION.STATE, "running")
            .set(TRIAL_ACTION.CREATED_AT, clock.instant())
            .returning(TRIAL_ACTION.ID)
            .fetchSingle()
            .getId();
    sql.insertInto(TRIAL_VERSION)
        .set(TRIAL_VERSION.TRIAL_ID, id)
        .set(TRIAL_VERSION.NUMBER, 1)
        .set(TRIAL_VERSION.PURPOSE, purpose)
        .set(TRIAL_VERSION.TARGET_GROUP, group)
        .set(TRIAL_VERSION.FIRST_DAY, first)
        .set(TRIAL_VERSION.MADE_AT, clock.instant())
        .execute();
    return id;
  }
}
