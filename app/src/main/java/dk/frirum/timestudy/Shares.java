package dk.frirum.timestudy;

import dk.frirum.evidence.cluster.ByCluster;
import dk.frirum.evidence.cluster.StudyPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shares of time a study came to.
 *
 * @param caseworkers who have answered anything
 * @param answers how many answers
 * @param asked how many moments have passed
 * @param shares none where fewer than five have answered
 */
record Shares(int caseworkers, int answers, int asked, Optional<List<Share>> shares) {

  /** The share of one activity, with its interval and how much the caseworkers cost. */
  record Share(Activity activity, ByCluster.Estimate estimate, double designEffect) {}

  static Shares of(Studies.Answers answers) {
    List<Map<Activity, Integer>> persons = answers.byParticipant();
    long[] counts =
        persons.stream()
            .mapToLong(each -> each.values().stream().mapToInt(Integer::intValue).sum())
            .toArray();
    int all = (int) Arrays.stream(counts).sum();
    if (persons.size() < StudyPlan.FEWEST_CASEWORKERS) {
      return new Shares(persons.size(), all, answers.asked(), Optional.empty());
    }
    return new Shares(
        persons.size(),
        all,
        answers.asked(),
        Optional.of(
            Stream.of(Activity.values())
                .map(activity -> share(activity, persons, counts))
                .toList()));
  }

  private static Share share(
      Activity activity, List<Map<Activity, Integer>> persons, long[] counts) {
    double[] sums = persons.stream().mapToDouble(each -> each.getOrDefault(activity, 0)).toArray();
    ByCluster.Estimate estimate = ByCluster.mean(sums, counts);
    double simple = estimate.value() * (1 - estimate.value()) / estimate.rows();
    return new Share(
        activity,
        estimate,
        simple == 0 ? Double.NaN : estimate.error() * estimate.error() / simple);
  }

  /** How many of the moments were not answered for, percent. */
  int missing() {
    return asked == 0 ? 0 : Math.round(100f * Math.max(0, asked - answers) / asked);
  }
}
