package dk.frirum.oversight;

import dk.frirum.export.Cell;
import dk.frirum.export.Sheet;
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

  /** Rows as a file; an instant is a text, since a spreadsheet would shift it. */
  Sheet sheet(List<TrailRow> rows, boolean names, Words words) {
    return new Sheet(
        words.t("trail.title"),
        List.of(
            words.t("trail.column.at"),
            words.t("trail.column.who"),
            words.t("trail.column.what"),
            words.t("trail.column.purpose")),
        rows.stream()
            .map(row ->
                List.of(
                    Cell.of(at(row, words)),
                    Cell.of(who(row, names, words)),
                    Cell.of(
                        words.code("trail.action", row.action())
                            + (row.refused() ? " – " + words.t("trail.refused") : "")),
                    Cell.of(purpose(row, words))))
            .toList());
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
