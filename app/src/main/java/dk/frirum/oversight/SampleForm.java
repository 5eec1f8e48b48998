package dk.frirum.oversight;

import dk.frirum.web.Day;
import dk.frirum.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the trail one wants to see.
 *
 * @param from first day; a week ago where none is asked for
 * @param to last day, inclusive; today as above
 * @param staff user name; empty for everybody
 * @param refused whether only what was refused
 * @param seed of a random sample; none for the latest rows
 * @param before id of the row the page begins after; none for the first page
 */
record SampleForm(
    Day from,
    Day to,
    String staff,
    boolean refused,
    @Nullable Integer seed,
    @Nullable Long before,
    LocalDate today) {

  static final String PATH = "/oversight/trail";

  private static final int USUAL_DAYS = 7;

  /** What was asked for, by an address or a form that keeps it. */
  static SampleForm read(Map<String, String> sent, LocalDate today) {
    String seed = sent.getOrDefault("sample", "");
    String before = sent.getOrDefault("before", "");
    return new SampleForm(
        Day.read(sent.get("from")),
        Day.read(sent.get("to")),
        sent.getOrDefault("staff", "").strip(),
        sent.containsKey("refused"),
        seed.matches("\\d{1,6}") ? Integer.valueOf(seed) : null,
        before.matches("\\d{1,18}") ? Long.valueOf(before) : null,
        today);
  }

  /** What is asked for beside the page, by the fields of the form; the usual is left out. */
  Map<String, String> kept() {
    Map<String, String> kept = new LinkedHashMap<>();
    if (from.date() != null) {
      kept.put("from", from.date().toString());
    }
    if (to.date() != null) {
      kept.put("to", to.date().toString());
    }
    if (!staff.isEmpty()) {
      kept.put("staff", staff);
    }
    if (refused) {
      kept.put("refused", "1");
    }
    if (seed != null) {
      kept.put("sample", seed.toString());
    }
    return kept;
  }

  /** The same from another row on. */
  String address(@Nullable Long first) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
    kept().keySet().forEach(each -> address.queryParam(each, "{" + each + "}"));
    if (first != null) {
      address.queryParam("before", first);
    }
    return address.encode().buildAndExpand(kept()).toUriString();
  }

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
