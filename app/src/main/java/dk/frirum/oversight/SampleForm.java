package dk.frirum.oversight;

import dk.frirum.web.Day;
import dk.frirum.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of the trail one wants to see.
 *
 * @param from first day; a week ago where none is asked for
 * @param to last day, inclusive; today as above
 * @param staff user name; empty for everybody
 * @param refused whether only what was refused
 * @param seed of a random sample; none for the latest rows
 */
record SampleForm(
    Day from, Day to, String staff, boolean refused, @Nullable Integer seed, LocalDate today) {

  private static final int USUAL_DAYS = 7;

  LocalDate first() {
    return Objects.requireNonNullElse(from.date(), today.minusDays(USUAL_DAYS));
  }

  LocalDate last() {
    return Objects.requireNonNullElse(to.date(), today);
  }

  /** What is wrong with the days; none when all is well. */
  @Nullable String error(Words words) {
    String wrong = from.error(words) == null ? to.error(words) : from.error(words);
    return wrong == null && last().isBefore(first()) ? words.t("samples.order") : wrong;
  }

  TrailRows.Asked asked(String municipality, ZoneId zone, @Nullable Long staffId) {
    Instant start = first().atStartOfDay(zone).toInstant();
    Instant end = last().plusDays(1).atStartOfDay(zone).toInstant();
    return new TrailRows.Asked(municipality, start, end, staffId, null, refused);
  }

  /** As the trail has it. */
  Map<String, Object> details() {
    Map<String, Object> details = new HashMap<>();
    details.put("from", first().toString());
    details.put("to", last().toString());
    details.put("refused", refused);
    if (seed != null) {
      details.put("sample", seed);
    }
    return details;
  }
}
