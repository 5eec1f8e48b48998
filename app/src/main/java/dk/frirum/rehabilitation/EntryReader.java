package dk.frirum.rehabilitation;

import dk.frirum.meeting.Area;
import dk.frirum.rehabilitation.Rehabilitations.NewEntry;
import dk.frirum.rehabilitation.TeamCase.Entry;
import dk.frirum.web.Sent;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the team, its health coordinator or the municipality said of a case. */
final class EntryReader {
  private EntryReader() {}

  static NewEntry read(Sent sent, LocalDate today) {
    Entry.Kind kind =
        Stream.of(Entry.Kind.values())
            .filter(each -> each.code().equals(sent.v("entry")))
            .findFirst()
            .orElse(Entry.Kind.HEALTH_ADVICE);
    return switch (kind) {
      case HEALTH_ADVICE ->
          new NewEntry(
              kind,
              sent.past("advisedOn", today),
              null,
              sent.text("advice", 1, WriteRehabilitationPage.LONGEST),
              false,
              Map.of());
      case RECOMMENDATION ->
          new NewEntry(
              kind,
              sent.past("recommendedOn", today),
              measure("measure", sent),
              sent.text("reasons", 1, WriteRehabilitationPage.LONGEST),
              sent.on("reasoned"),
              said(sent));
      case DECISION ->
          new NewEntry(
              kind,
              sent.past("decidedOn", today),
              measure("decided", sent),
              sent.text("decisionReasons", 1, WriteRehabilitationPage.LONGEST),
              false,
              Map.of());
    };
  }

  private static @Nullable Measure measure(String field, Sent sent) {
    return Measure.of(sent.choice(field, Measure.codes().toList())).orElse(null);
  }

  private static Map<Area, String> said(Sent sent) {
    Map<Area, String> said = new EnumMap<>(Area.class);
    for (Area area : Area.values()) {
      String words = sent.text("said-" + area.code(), 0, WriteRehabilitationPage.LONGEST);
      if (!words.isEmpty()) {
        said.put(area, words);
      }
    }
    return said;
  }
}
