package dk.frirum.dignity;

import static dk.frirum.tables.Tables.DIGNITY_ANSWER;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.not;

import dk.frirum.web.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Means of the answers. A quarter is shown when it is over, so that nobody sees one answer come;
 * a group is shown when it has five answers, and so has the rest of the quarter, so that no
 * subtraction gives fewer.
 */
@Component
public class Dignity {
  /** Fewer are never shown. */
  static final int FEWEST = 5;

  private final DSLContext sql;
  private final Clock clock;

  Dignity(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Means of a group.
   *
   * @param n answers
   * @param means 1 to 5 with one decimal, in the order of the themes
   */
  record Means(int n, List<BigDecimal> means) {
    Means {
      means = List.copyOf(means);
    }

    /** Of all five, one decimal. */
    BigDecimal all() {
      return means.stream()
          .reduce(BigDecimal.ZERO, BigDecimal::add)
          .divide(BigDecimal.valueOf(means.size()), 1, RoundingMode.HALF_UP);
    }
  }

  /** A quarter; its means are none where there are too few. */
  record Quarter(LocalDate first, Optional<Means> means) {}

  /** All quarters that are over, latest first. */
  List<Quarter> quarters(String municipality) {
    return sql.select(DIGNITY_ANSWER.QUARTER)
        .from(DIGNITY_ANSWER)
        .where(DIGNITY_ANSWER.MUNICIPALITY.eq(municipality), over())
        .groupBy(DIGNITY_ANSWER.QUARTER)
        .orderBy(DIGNITY_ANSWER.QUARTER.desc())
        .fetch(DIGNITY_ANSWER.QUARTER)
        .stream()
        .map(first ->
            new Quarter(
                first,
                means(municipality, DIGNITY_ANSWER.QUARTER.eq(first))
                    .filter(means -> means.n() >= FEWEST)))
        .toList();
  }

  /**
   * What those in a trial action say beside the others, in words with the numbers of answers; none
   * where there are too few.
   */
  public Optional<String> trial(String municipality, long trial, Words words) {
    Condition in = condition("{0} @> array[{1}]::bigint[]", DIGNITY_ANSWER.TRIALS, trial);
    List<LocalDate> shown = new ArrayList<>();
    for (Quarter quarter : quarters(municipality)) {
      Condition when = DIGNITY_ANSWER.QUARTER.eq(quarter.first());
      int inside = answers(municipality, when.and(in));
      int outside = answers(municipality, when.and(not(in)));
      if (inside >= FEWEST && (outside == 0 || outside >= FEWEST)) {
        shown.add(quarter.first());
      }
    }
    Condition when = DIGNITY_ANSWER.QUARTER.in(shown);
    return means(municipality, when.and(in))
        .map(inside ->
            means(municipality, when.and(not(in)))
                .map(outside ->
                    words.t(
                        "dignity.trial",
                        number(inside.all(), words),
                        inside.n(),
                        number(outside.all(), words),
                        outside.n()))
                .orElseGet(() ->
                    words.t("dignity.trial.alone", number(inside.all(), words), inside.n())));
  }

  static String number(BigDecimal mean, Words words) {
    String plain = mean.toPlainString();
    return words.language().equals("en") ? plain : plain.replace('.', ',');
  }

  private Condition over() {
    return DIGNITY_ANSWER.QUARTER.lt(Quarters.of(LocalDate.now(clock)));
  }

  private int answers(String municipality, Condition which) {
    return sql.fetchCount(DIGNITY_ANSWER, DIGNITY_ANSWER.MUNICIPALITY.eq(municipality), which);
  }

  private Optional<Means> means(String municipality, Condition which) {
    var columns =
        Map.of(
            Theme.HEARD, avg(DIGNITY_ANSWER.HEARD).as("m_heard"),
            Theme.CLEAR, avg(DIGNITY_ANSWER.CLEAR).as("m_clear"),
            Theme.WISHES, avg(DIGNITY_ANSWER.WISHES).as("m_wishes"),
            Theme.SAY, avg(DIGNITY_ANSWER.SAY).as("m_say"),
            Theme.RESPECT, avg(DIGNITY_ANSWER.RESPECT).as("m_respect"));
    var n = count().as("n");
    Record row =
        sql.select(n)
            .select(columns.values())
            .from(DIGNITY_ANSWER)
            .where(DIGNITY_ANSWER.MUNICIPALITY.eq(municipality), which)
            .fetchSingle();
    return row.get(n) == 0
        ? Optional.empty()
        : Optional.of(
            new Means(
                row.get(n),
                Stream.of(Theme.values())
                    .map(theme ->
                        row.get("m_" + theme.code(), BigDecimal.class)
                            .setScale(1, RoundingMode.HALF_UP))
                    .toList()));
  }
}
