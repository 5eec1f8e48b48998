package dk.frirum.benchmarks.evidence;

import dk.frirum.evidence.register.BenefitWeeks;
import dk.frirum.evidence.register.InflowCurves;
import dk.frirum.evidence.register.InventedNation;
import dk.frirum.evidence.register.NewWeeks;
import dk.frirum.evidence.register.Register;
import dk.frirum.evidence.register.WeeklyPanel;
import java.util.Arrays;
import java.util.Locale;

/**
 * A week that has come since: its rows are told, and nothing else is read.
 *
 * @param rows persons who were on something in that week
 * @param adding from the first row to the register that has the week
 * @param counting the three measures on it
 */
record NewWeek(int rows, Times adding, Times counting) {
  private static final int COLUMNS = 3;

  /**
   * The nation's last week.
   *
   * @param right cells of a full reading
   * @throws dk.frirum.benchmarks.UnequalAnswersException where other cells are counted
   */
  static NewWeek time(InventedNation nation, Columns.Answers right, int rounds) {
    int week = InventedNation.WEEKS - 1;
    Register before = nation.register(week - 1);
    int[] delivery = delivery(nation, week);
    Register[] after = new Register[1];
    Times adding =
        Times.ofWork(
            rounds,
            () -> {
              after[0] = null;
              after[0] = added(before, delivery, week);
            });
    Duck.equal("A new week", "cells", Columns.answers(after[0]).equals(right));
    Times counting =
        Times.ofWork(
            rounds,
            () -> {
              InflowCurves.of(after[0], Asked.INFLOWS, Columns.THREADS);
              WeeklyPanel.of(after[0], Columns.THREADS);
              BenefitWeeks.of(after[0], Asked.YEAR, Columns.THREADS);
            });
    return new NewWeek(delivery.length / COLUMNS, adding, counting);
  }

  private static Register added(Register before, int[] delivery, int week) {
    NewWeeks weeks = new NewWeeks(before, week);
    for (int at = 0; at < delivery.length; at += COLUMNS) {
      weeks.spell(delivery[at], delivery[at + 1], delivery[at + 2], week, week, at / COLUMNS + 1L);
    }
    return weeks.build();
  }

  /** As a weekly delivery tells it: person, municipality and code of that week, row by row. */
  private static int[] delivery(InventedNation nation, int week) {
    int[][] rows = {new int[1 << 16]};
    int[] count = new int[1];
    nation.courses((person, municipality, code, from, to) -> {
      if (from <= week && to >= week) {
        if (count[0] == rows[0].length - rows[0].length % COLUMNS) {
          rows[0] = Arrays.copyOf(rows[0], rows[0].length * 2 / COLUMNS * COLUMNS);
        }
        rows[0][count[0]++] = person;
        rows[0][count[0]++] = municipality;
        rows[0][count[0]++] = code;
      }
    });
    return Arrays.copyOf(rows[0], count[0]);
  }

  /** Nanoseconds until everything is counted with the new week in it. */
  long best() {
    return adding.best() + counting.best();
  }

  /** In one line, while the run goes on. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "A new week of %,d rows: added in %.3f s, all three measures in %.3f s",
        rows,
        adding.best() / 1e9,
        counting.best() / 1e9);
  }
}
