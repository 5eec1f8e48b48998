package dk.frirum.duty;

import static dk.frirum.tables.Tables.DUTY;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How much there is still to be done for citizens. */
@Component
public class OpenDuties {
  private final DSLContext sql;

  OpenDuties(DSLContext sql) {
    this.sql = sql;
  }

  /** The municipality's duties still to be done, by citizen; nothing for those without any. */
  public Map<Long, Integer> of(Collection<Long> citizens) {
    return sql.select(DUTY.CITIZEN_ID, DSL.count())
        .from(DUTY)
        .where(DUTY.CITIZEN_ID.eq(DSL.any(citizens.toArray(Long[]::new))), DUTY.OPEN.isTrue())
        .groupBy(DUTY.CITIZEN_ID)
        .fetchMap(DUTY.CITIZEN_ID, DSL.count());
  }
}
