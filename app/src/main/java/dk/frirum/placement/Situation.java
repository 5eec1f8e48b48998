package dk.frirum.placement;

import static dk.frirum.tables.Tables.PLACEMENT;
import static org.jooq.impl.DSL.coalesce;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Condition;

/** Ready-made views of the company consultant's list. */
enum Situation {
  RUNNING,
  /** Within fourteen days: time to speak to the company. */
  ENDING,
  /** Over, and nobody has said what came of it. */
  WITHOUT_OUTCOME,
  PLANNED,
  ALL;

  private static final int SOON = 14;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Situation of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst().orElse(RUNNING);
  }

  Condition on(LocalDate day) {
    var last = coalesce(PLACEMENT.STOPPED_ON, PLACEMENT.ENDS_ON);
    Condition stands = PLACEMENT.WITHDRAWN.isFalse();
    return switch (this) {
      case RUNNING ->
          stands.and(PLACEMENT.OUTCOME.isNull()).and(PLACEMENT.STARTS_ON.le(day)).and(last.ge(day));
      case ENDING ->
          stands
              .and(PLACEMENT.OUTCOME.isNull())
              .and(PLACEMENT.STARTS_ON.le(day))
              .and(last.between(day, day.plusDays(SOON)));
      case WITHOUT_OUTCOME -> stands.and(PLACEMENT.OUTCOME.isNull()).and(last.lt(day));
      case PLANNED -> stands.and(PLACEMENT.STARTS_ON.gt(day));
      case ALL -> stands;
    };
  }
}
