package dk.frirum.price;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What interviews have taken in a municipality in the last twelve months, by kind: the mean, since
 * it is multiplied into a sum. An interview without any minutes says nothing of time and is left
 * out. Asked once a day.
 */
@Component
class MeasuredMinutes {

  /** Means of a kind, and of how many interviews by how many caseworkers. */
  record Measure(int preparation, int meeting, int afterWork, int interviews, int caseworkers) {}

  private record Asked(String municipality, LocalDate day) {}

  private final DSLContext sql;
  private final Clock clock;
  private final Map<Asked, Map<String, Measure>> answers = new ConcurrentHashMap<>();

  MeasuredMinutes(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** By the kind's code; every kind with minutes, however few. */
  Map<String, Measure> of(String municipality) {
    LocalDate today = LocalDate.now(clock);
    answers.keySet().removeIf(asked -> !asked.day().equals(today));
    return answers.computeIfAbsent(new Asked(municipality, today), this::measured);
  }

  /** Asks anew next time. */
  void forget() {
    answers.clear();
  }

  private Map<String, Measure> measured(Asked asked) {
    var minutes =
        INTERVIEW
            .PREPARATION_MINUTES
            .plus(INTERVIEW.MEETING_MINUTES)
            .plus(INTERVIEW.AFTER_WORK_MINUTES);
    Map<String, Measure> measures = new HashMap<>();
    sql.select(
            INTERVIEW.KIND,
            avg(INTERVIEW.PREPARATION_MINUTES),
            avg(INTERVIEW.MEETING_MINUTES),
            avg(INTERVIEW.AFTER_WORK_MINUTES),
            count(),
            countDistinct(INTERVIEW.REGISTERED_BY))
        .from(INTERVIEW)
        .join(CITIZEN)
        .on(CITIZEN.ID.eq(INTERVIEW.CITIZEN_ID))
        .where(
            CITIZEN.MUNICIPALITY.eq(asked.municipality()),
            INTERVIEW.HELD_ON.gt(asked.day().minusYears(1)),
            INTERVIEW.HELD_ON.le(asked.day()),
            INTERVIEW.OUTCOME.eq(inline("held")),
            not(condition(INTERVIEW.WITHDRAWN)),
            minutes.gt(0))
        .groupBy(INTERVIEW.KIND)
        .forEach(row ->
            measures.put(
                row.value1(),
                new Measure(
                    whole(row.value2()),
                    whole(row.value3()),
                    whole(row.value4()),
                    row.value5(),
                    row.value6())));
    return measures;
  }

  private static int whole(BigDecimal mean) {
    return mean.setScale(0, RoundingMode.HALF_UP).intValue();
  }
}
