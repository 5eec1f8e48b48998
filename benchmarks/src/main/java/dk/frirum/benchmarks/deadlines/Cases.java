package dk.frirum.benchmarks.deadlines;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Running sickness-benefit cases as columns of days and codes: one array per column, one place per
 * case. The arrays are shared with the contenders, which read them and never write.
 */
final class Cases {

  /** The day of what has not happened: after all days. */
  static final int NEVER = Integer.MAX_VALUE;

  /** Forms an interview can have, as the rules' dictionary writes them. */
  static final String[] FORMS = {"in-person", "workplace", "video", "phone"};

  /** Forms below this one are held face to face. */
  static final int FIRST_REMOTE_FORM = 2;

  /** Follow-up interviews a case can have. */
  static final int INTERVIEWS = 4;

  /** Oldest first absence day, in days before the day asked about. */
  static final int LONGEST = 300;

  final int size;

  /** First absence day (<i>første fraværsdag</i>). */
  final int[] first;

  /** Expected length of the absence, in weeks from the first absence day. */
  final int[] expectedWeeks;

  /** In a job, not unemployed. */
  final boolean[] employed;

  /** Day of the employer's interview, or {@link #NEVER}. */
  final int[] employerInterview;

  /** Day the employer notified the municipality, or {@link #NEVER}. */
  final int[] notification;

  /** Day somebody asked for the fast track, or {@link #NEVER}. */
  final int[] request;

  /** The citizen said no to the fast track. */
  final boolean[] declined;

  /** Days of the follow-up interviews held, first to fourth, ascending, then {@link #NEVER}. */
  final int[][] interview = new int[INTERVIEWS][];

  /** Their forms, an index in {@link #FORMS}. */
  final int[][] form = new int[INTERVIEWS][];

  private Cases(int size) {
    this.size = size;
    first = new int[size];
    expectedWeeks = new int[size];
    employed = new boolean[size];
    employerInterview = new int[size];
    notification = new int[size];
    request = new int[size];
    declined = new boolean[size];
    for (int n = 0; n < INTERVIEWS; n++) {
      interview[n] = new int[size];
      form[n] = new int[size];
    }
  }

  /** Invented cases; the same seed gives the same ones, and fewer are the first of more. */
  static Cases generate(int size, long seed) {
    var cases = new Cases(size);
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < size; i++) {
      cases.invent(i, random);
    }
    return cases;
  }

  private void invent(int i, RandomGenerator random) {
    int start = DeadlineTask.AS_OF - random.nextInt(LONGEST);
    first[i] = start;
    expectedWeeks[i] = random.nextInt(2, 40);
    employed[i] = random.nextInt(100) < 70;
    employerInterview[i] = held(start + random.nextInt(10, 40), 80, random);
    notification[i] = held(start + random.nextInt(14, 45), 90, random);
    request[i] = held(start + random.nextInt(3, 36), 20, random);
    declined[i] = random.nextInt(100) < 10;
    int day = start + random.nextInt(7, 70);
    boolean goesOn = true;
    for (int n = 0; n < INTERVIEWS; n++) {
      interview[n][i] = goesOn ? held(day, 88, random) : NEVER;
      form[n][i] = random.nextInt(FORMS.length);
      goesOn = interview[n][i] != NEVER;
      day += random.nextInt(14, 60);
    }
  }

  /** The day, where it is past and chance in a hundred is on its side. */
  private static int held(int day, int percent, RandomGenerator random) {
    return random.nextInt(100) < percent && day <= DeadlineTask.AS_OF ? day : NEVER;
  }
}
