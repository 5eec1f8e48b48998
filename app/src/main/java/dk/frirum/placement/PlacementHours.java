package dk.frirum.placement;

import static dk.frirum.tables.Tables.PLACEMENT_HOURS;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How many hours a week a placement has, from which day on. */
@Component
class PlacementHours {
  private final DSLContext sql;

  PlacementHours(DSLContext sql) {
    this.sql = sql;
  }

  /** Hours from a day on; later ones that were agreed stay. */
  void from(long placement, LocalDate day, int tenths) {
    sql.insertInto(PLACEMENT_HOURS)
        .set(PLACEMENT_HOURS.PLACEMENT_ID, placement)
        .set(PLACEMENT_HOURS.FROM_ON, day)
        .set(PLACEMENT_HOURS.TENTHS, tenths)
        .onConflict(PLACEMENT_HOURS.PLACEMENT_ID, PLACEMENT_HOURS.FROM_ON)
        .doUpdate()
        .set(PLACEMENT_HOURS.TENTHS, tenths)
        .execute();
  }

  /** The first hours are from the first day, whichever that is. */
  void first(long placement, LocalDate day, int tenths) {
    sql.deleteFrom(PLACEMENT_HOURS)
        .where(
            PLACEMENT_HOURS.PLACEMENT_ID.eq(placement),
            PLACEMENT_HOURS
                .FROM_ON
                .le(day)
                .or(
                    PLACEMENT_HOURS.FROM_ON.eq(
                        select(min(PLACEMENT_HOURS.FROM_ON))
                            .from(PLACEMENT_HOURS)
                            .where(PLACEMENT_HOURS.PLACEMENT_ID.eq(placement)))))
        .execute();
    from(placement, day, tenths);
  }
}
