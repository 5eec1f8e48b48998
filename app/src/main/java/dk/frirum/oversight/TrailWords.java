package dk.frirum.oversight;

import dk.frirum.web.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rows of the trail in the reader's language. */
@Component
class TrailWords {
  private final Clock clock;

  TrailWords(Clock clock) {
    this.clock = clock;
  }

  ExtractView.Row extracted(TrailRow row, boolean names, Words words) {
    return new ExtractView.Row(
        at(row, words),
        who(row, names, words),
        words.code("trail.action", row.action()),
        purpose(row, words),
        row.refused());
  }

  String at(TrailRow row, Words words) {
    return words.at(row.at(), clock.getZone());
  }

  /** Role and municipality; the name first where it is asked for. */
  String who(TrailRow row, boolean name, Words words) {
    if (row.staff() == null) {
      return words.t("trail.system");
    }
    List<String> parts = new ArrayList<>();
    if (name) {
      parts.add(row.staff());
    }
    if (row.role() != null) {
      parts.add(words.code("role", row.role()));
    }
    if (row.municipality() != null) {
      parts.add(row.municipality());
    }
    return String.join(", ", parts);
  }

  String purpose(TrailRow row, Words words) {
    String purpose = words.code("trail.purpose", row.purpose());
    if (row.ground() == null) {
      return purpose;
    }
    return purpose
        + " – "
        + words.code(row.refused() ? "trail.refused" : "trail.ground", row.ground());
  }
}
