package dk.frirum.benchmarks.deadlines;

import static dk.frirum.benchmarks.deadlines.Cases.FIRST_REMOTE_FORM;
import static dk.frirum.benchmarks.deadlines.Cases.INTERVIEWS;
import static dk.frirum.benchmarks.deadlines.Cases.NEVER;
import static dk.frirum.benchmarks.deadlines.DeadlineTask.AS_OF;
import static dk.frirum.benchmarks.deadlines.DeadlineTask.EMPLOYER_INTERVIEW;
import static dk.frirum.benchmarks.deadlines.DeadlineTask.FAST_TRACK;
import static dk.frirum.benchmarks.deadlines.DeadlineTask.FIRST_FOLLOW_UP;
import static dk.frirum.benchmarks.deadlines.DeadlineTask.FOUR_FOLLOW_UPS;
import static dk.frirum.benchmarks.deadlines.DeadlineTask.NOTIFICATION;
import static dk.frirum.benchmarks.deadlines.DeadlineTask.status;
import static dk.frirum.benchmarks.deadlines.DeadlineTask.weigh;

import dk.frirum.benchmarks.Contender;
import java.time.LocalDate;

/**
 * The limit: the five rules written out by hand over int columns, no engine at all. Every other
 * contender must give the answers of this one, and none can be expected to be faster.
 */
final class HandLoop implements Contender {

  private final Cases cases;

  /** Six months after each possible first day: one calendar calculation a day, not one a case. */
  private final int[] halfYearLater = new int[Cases.LONGEST + 1];

  private final int earliest = AS_OF - Cases.LONGEST;

  HandLoop(Cases cases) {
    this.cases = cases;
    for (int i = 0; i < halfYearLater.length; i++) {
      halfYearLater[i] = (int) LocalDate.ofEpochDay(earliest + i).plusMonths(6).toEpochDay();
    }
  }

  @Override
  public String name() {
    return "Hand-written loop";
  }

  @Override
  public String usage() {
    return "plain Java over int columns, no rule engine";
  }

  @Override
  public long run(int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      int first = cases.first[i];
      if (cases.employed[i]) {
        sum += answer(i, EMPLOYER_INTERVIEW, first + 28, cases.employerInterview[i]);
        if (AS_OF - first + 1 > 30) {
          sum += answer(i, NOTIFICATION, first + 35, cases.notification[i]);
        }
      }
      if (cases.expectedWeeks[i] > 8) {
        sum += answer(i, FIRST_FOLLOW_UP, first + 56, firstFaceToFace(i));
        int due = halfYearLater[first - earliest];
        sum += answer(i, FOUR_FOLLOW_UPS, due, cases.interview[INTERVIEWS - 1][i]);
      }
      int request = cases.request[i];
      if (request != NEVER && !cases.declined[i]) {
        sum += answer(i, FAST_TRACK, request + 14, firstSince(i, request));
      }
    }
    return sum;
  }

  private static long answer(int i, int rule, int due, int met) {
    return weigh(i, rule, due, status(due, met));
  }

  private int firstFaceToFace(int i) {
    for (int n = 0; n < INTERVIEWS; n++) {
      if (cases.form[n][i] < FIRST_REMOTE_FORM) {
        return cases.interview[n][i];
      }
    }
    return NEVER;
  }

  private int firstSince(int i, int day) {
    for (int n = 0; n < INTERVIEWS; n++) {
      if (cases.interview[n][i] >= day) {
        return cases.interview[n][i];
      }
    }
    return NEVER;
  }
}
