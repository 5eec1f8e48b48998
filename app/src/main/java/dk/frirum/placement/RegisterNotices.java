package dk.frirum.placement;

import static dk.frirum.tables.Tables.REGISTER_NOTICE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What others are to be told of placements, and whether they were. */
@Component
class RegisterNotices {
  private final DSLContext sql;
  private final NationalRegister register;
  private final Clock clock;

  RegisterNotices(DSLContext sql, NationalRegister register, Clock clock) {
    this.sql = sql;
    this.register = register;
    this.clock = clock;
  }

  /** Something told, or to be told. */
  record Notice(String what, String state, Instant at) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public void write(long citizenId, long placementId, NationalRegister.What what) {
    sql.insertInto(REGISTER_NOTICE)
        .set(REGISTER_NOTICE.CITIZEN_ID, citizenId)
        .set(REGISTER_NOTICE.PLACEMENT_ID, placementId)
        .set(REGISTER_NOTICE.WHAT, what.code())
        .set(REGISTER_NOTICE.STATE, register.tell(citizenId, placementId, what).code())
        .set(REGISTER_NOTICE.WRITTEN_AT, clock.instant())
        .execute();
  }

  /** Of a placement, as long as it was this citizen's. */
  List<Notice> of(long citizenId, long placementId) {
    return sql.selectFrom(REGISTER_NOTICE)
        .where(
            REGISTER_NOTICE.PLACEMENT_ID.eq(placementId), REGISTER_NOTICE.CITIZEN_ID.eq(citizenId))
        .orderBy(REGISTER_NOTICE.ID)
        .fetch(row -> new Notice(row.getWhat(), row.getState(), row.getWrittenAt()));
  }
}
