package dk.frirum.price;

import dk.frirum.price.Assumptions.Parts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends of one assumption.
 *
 * @param subject as stored; empty where none was chosen
 * @param seen version of the assumption on the page
 */
record MinutesForm(
    String subject, long seen, String preparation, String meeting, String afterWork) {

  private static final int DAY = 1440;

  static MinutesForm sent(Map<String, String> fields) {
    String seen = fields.getOrDefault("seen", "");
    return new MinutesForm(
        fields.getOrDefault("subject", "").strip(),
        seen.matches("\\d{1,18}") ? Long.parseLong(seen) : 0,
        fields.getOrDefault("preparation", "").strip(),
        fields.getOrDefault("meeting", "").strip(),
        fields.getOrDefault("afterWork", "").strip());
  }

  /** Names of the fields that hold no number of minutes. */
  List<String> wrong() {
    return Map.of("preparation", preparation, "meeting", meeting, "afterWork", afterWork)
        .entrySet()
        .stream()
        .filter(each -> minutes(each.getValue()) == null)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** None where all fields are empty: no assumption. What alone is empty is none at all. */
  @Nullable Parts parts() {
    Integer one = minutes(preparation);
    Integer two = minutes(meeting);
    Integer three = minutes(afterWork);
    return one == null
            || two == null
            || three == null
            || preparation.isEmpty() && meeting.isEmpty() && afterWork.isEmpty()
        ? null
        : new Parts(one, two, three);
  }

  private static @Nullable Integer minutes(String typed) {
    if (typed.isEmpty()) {
      return 0;
    }
    int minutes = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    return minutes < 0 || minutes > DAY ? null : minutes;
  }
}
