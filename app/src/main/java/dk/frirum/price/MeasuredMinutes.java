package dk.frirum.price;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.sum;

import dk.frirum.evidence.cluster.ByCluster;
import dk.frirum.placement.PlacementWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What interviews, and placements that ended, have taken in a municipality in the last twelve
 * months, by the kind of event rules wait for: the mean, since it is multiplied into a sum. One
 * without any minutes says nothing of time and is left out. Asked once a day.
 */
@Component
class MeasuredMinutes {

  /**
   * Means of a kind, and of how many interviews or placements by how many caseworkers. Of a
   * placement preparation is registering it, the meeting is following it up, and after-work ending
   * it.
   *
   * @param half half the width of the 95 % interval of all minutes together, by caseworker ({@link
   *     ByCluster#mean(double[], long[])}), rounded up; 0 where there are not two
   * @param placements whether it is placements, and not interviews
   */
  record Measure(
      int preparation,
      int meeting,
      int afterWork,
      int interviews,
      int caseworkers,
      int half,
      boolean placements) {}

  /** Sums by kind. */
  private static final class Sums {
    private final long[] parts = new long[3];

    /** Minutes and how many, by caseworker. */
    private final SequencedMap<Long, long[]> by = new LinkedHashMap<>();

    private long interviews;
    private boolean placements;

    /**
     * Offers are of several kinds: a caseworker is one, whatever was registered. An import has
     * nobody; those are counted, and nobody's interval is made of them.
     */
    private void add(@Nullable Long caseworker, long[] minutes, long count) {
      for (int part = 0; part < parts.length; part++) {
        parts[part] += minutes[part];
      }
      interviews += count;
      if (caseworker != null) {
        long[] own = by.computeIfAbsent(caseworker, _ -> new long[2]);
        own[0] += LongStream.of(minutes).sum();
        own[1] += count;
      }
    }
  }

  private record Asked(String municipality, LocalDate day) {}

  private final DSLContext sql;
  private final PlacementWork placements;
  private final Clock clock;
  private final Map<Asked, Map<String, Measure>> answers = new ConcurrentHashMap<>();

  MeasuredMinutes(DSLContext sql, PlacementWork placements, Clock clock) {
    this.sql = sql;
    this.placements = placements;
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
          long[] parts = {
            row.value3().longValue(), row.value4().longValue(), row.value5().longValue()
          };
          sums.computeIfAbsent(row.value1(), _ -> new Sums())
              .add(row.value2(), parts, row.value6());
        });
    placements
        .of(asked.municipality(), asked.day().minusYears(1), asked.day())
        .forEach(spent -> {
          Sums of = sums.computeIfAbsent(spent.event(), _ -> new Sums());
          of.placements = true;
          of.add(spent.caseworker(), spent.minutes(), spent.placements());
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
        of.by.size(),
        of.by.size() < 2 ? 0 : half(of),
        of.placements);
  }

  private static int half(Sums of) {
    double half =
        ByCluster.mean(
                of.by.values().stream().mapToDouble(each -> each[0]).toArray(),
                of.by.values().stream().mapToLong(each -> each[1]).toArray())
            .halfWidth(0.95);
    // Up, but for what is only a rounding of nothing.
    return (int) Math.ceil(half - 1e-6);
  }

  private static int whole(long sum, long count) {
    return Math.toIntExact(Math.round((double) sum / count));
  }
}
