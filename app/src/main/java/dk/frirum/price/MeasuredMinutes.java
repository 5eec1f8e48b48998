package dk.frirum.price;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.sum;

import dk.frirum.evidence.cluster.ByCluster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

  /**
   * Means of a kind, and of how many interviews by how many caseworkers.
   *
   * @param half half the width of the 95 % interval of all minutes together, by caseworker ({@link
   *     ByCluster#mean(double[], long[])}), rounded up; 0 where there are not two
   */
  record Measure(
      int preparation, int meeting, int afterWork, int interviews, int caseworkers, int half) {}

  /** Sums by kind. */
  private static final class Sums {
    private final long[] parts = new long[3];
    private final List<Double> minutes = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private long interviews;
    private int caseworkers;
  }

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
    Map<String, Sums> sums = new HashMap<>();
    sql.select(
            INTERVIEW.KIND,
            INTERVIEW.REGISTERED_BY,
            sum(INTERVIEW.PREPARATION_MINUTES),
            sum(INTERVIEW.MEETING_MINUTES),
            sum(INTERVIEW.AFTER_WORK_MINUTES),
            count())
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
        .groupBy(INTERVIEW.KIND, INTERVIEW.REGISTERED_BY)
        .forEach(row -> {
          Sums of = sums.computeIfAbsent(row.value1(), _ -> new Sums());
          long[] parts = {
            row.value3().longValue(), row.value4().longValue(), row.value5().longValue()
          };
          for (int part = 0; part < parts.length; part++) {
            of.parts[part] += parts[part];
          }
          of.interviews += row.value6();
          // An import has nobody; those are counted, and nobody's interval is made of them.
          if (row.value2() != null) {
            of.caseworkers++;
            of.minutes.add((double) parts[0] + parts[1] + parts[2]);
            of.counts.add((long) row.value6());
          }
        });
    Map<String, Measure> measures = new HashMap<>();
    sums.forEach((kind, of) -> measures.put(kind, measure(of)));
    return measures;
  }

  private static Measure measure(Sums of) {
    return new Measure(
        whole(of.parts[0], of.interviews),
        whole(of.parts[1], of.interviews),
        whole(of.parts[2], of.interviews),
        Math.toIntExact(of.interviews),
        of.caseworkers,
        of.caseworkers < 2 ? 0 : half(of));
  }

  private static int half(Sums of) {
    double half =
        ByCluster.mean(
                of.minutes.stream().mapToDouble(Double::doubleValue).toArray(),
                of.counts.stream().mapToLong(Long::longValue).toArray())
            .halfWidth(0.95);
    // Up, but for what is only a rounding of nothing.
    return (int) Math.ceil(half - 1e-6);
  }

  private static int whole(long sum, long count) {
    return Math.toIntExact(Math.round((double) sum / count));
  }
}
