package dk.frirum.casework;

import dk.frirum.web.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A step for the plan, in the form that registers an interview; as typed. No words, no step.
 *
 * @param due yyyy-MM-dd
 */
public record StepForm(String words, String way, String doer, String due) {
  private static final int LONGEST = 500;
  private static final int DAYS = 14;
  private static final Set<String> WAYS = Set.of("job", "company", "education", "other");
  private static final Set<String> DOERS = Set.of("citizen", "municipality", "partner");

  /** What stands there at first. */
  static StepForm first(LocalDate today) {
    return new StepForm("", "job", "citizen", today.plusDays(DAYS).toString());
  }

  /** As sent; what was not sent stands as at first. */
  static StepForm sent(Map<String, String> form, LocalDate today) {
    StepForm first = first(today);
    return new StepForm(
        form.getOrDefault("stepWords", "").replaceAll("\\p{Cntrl}+", " ").strip(),
        form.getOrDefault("stepWay", first.way()),
        form.getOrDefault("stepDoer", first.doer()),
        form.getOrDefault("stepDue", first.due()));
  }

  /** Everything that is wrong with it. */
  List<Wrong> wrongs(LocalDate today) {
    List<Wrong> wrongs = new ArrayList<>();
    if (words.isEmpty()) {
      return wrongs;
    }
    if (words.length() > LONGEST) {
      wrongs.add(new Wrong("stepWords", "wrong.meeting.long", LONGEST));
    }
    LocalDate by = Day.read(due).date();
    if (by == null || by.isBefore(today)) {
      wrongs.add(new Wrong("stepDue", "wrong.plan.due"));
    }
    return wrongs;
  }

  /** The step; none where there are no words. */
  Optional<AgreedSteps.Step> step() {
    LocalDate by = Day.read(due).date();
    return words.isEmpty() || by == null
        ? Optional.empty()
        : Optional.of(
            new AgreedSteps.Step(
                words,
                by,
                DOERS.contains(doer) ? doer : "citizen",
                WAYS.contains(way) ? way : "other"));
  }
}
