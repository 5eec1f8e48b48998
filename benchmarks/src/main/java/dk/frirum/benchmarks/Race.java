package dk.frirum.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs contenders against each other in one process: first their answers are compared, then all are
 * warmed up, then they take turns over several rounds, each round beginning with another one. Each
 * turn is as long as the others', whatever the contender gets done in it; answers are compared on
 * the clock as well.
 */
final class Race {

  private final Pace pace;
  private final Consumer<String> progress;
  private final Stopwatch stopwatch = new Stopwatch();

  /**
   * How long it takes.
   *
   * @param check limit for comparing one contender's answers on all cases; a slow one is compared
   *     on as many as it manages
   * @param warmup for each contender
   * @param turn for each contender in each round
   */
  record Pace(Duration check, Duration warmup, Duration turn, int rounds) {}

  Race(Pace pace, Consumer<String> progress) {
    this.pace = pace;
    this.progress = progress;
  }

  /**
   * @param contenders the first one's answers are the right ones
   * @throws UnequalAnswersException before anything is timed, when answers differ
   */
  List<Result> run(List<Contender> contenders, int cases) {
    var answers = new Answers(contenders.getFirst(), cases);
    var runners = new ArrayList<Runner>();
    for (Contender contender : contenders) {
      int compared = answersCompared(contender, answers);
      progress.accept("equal on %,d cases: %s".formatted(compared, contender.name()));
      runners.add(new Runner(contender, answers));
    }
    for (Runner runner : runners) {
      runner.run(pace.warmup());
    }
    Map<Runner, List<Lap>> laps = new LinkedHashMap<>();
    runners.forEach(runner -> laps.put(runner, new ArrayList<>()));
    for (int round = 0; round < pace.rounds(); round++) {
      for (int place = 0; place < runners.size(); place++) {
        var runner = runners.get((round + place) % runners.size());
        // Nobody pays for what the one before left lying about.
        System.gc();
        laps.computeIfAbsent(runner, _ -> new ArrayList<>())
            .add(stopwatch.time(() -> runner.run(pace.turn())));
      }
      progress.accept("round %d of %d".formatted(round + 1, pace.rounds()));
    }
    return laps.entrySet().stream()
        .map(e -> new Result(e.getKey().name(), e.getKey().usage(), e.getValue()))
        .toList();
  }

  private int answersCompared(Contender contender, Answers answers) {
    long limit = System.nanoTime() + pace.check().toNanos();
    int done = 0;
    while (done < answers.size() && System.nanoTime() < limit) {
      int to = Math.min(answers.size(), done + Math.max(contender.bulk(), Answers.BLOCK));
      answers.check(contender, done, to);
      done = to;
    }
    return done;
  }
}
