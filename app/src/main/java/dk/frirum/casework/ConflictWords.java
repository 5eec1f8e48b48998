package dk.frirum.casework;

import dk.frirum.web.Day;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two versions of an interview beside each other, in words. */
@Component
class ConflictWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

  private final Clock clock;

  ConflictWords(Clock clock) {
    this.clock = clock;
  }

  ConflictView view(Registered theirs, InterviewValues yours, String draft, Words words) {
    ZonedDateTime at = theirs.savedAt().atZone(clock.getZone());
    InterviewValues saved = theirs.interview().values("");
    String citizen = "/citizens/" + theirs.citizenId();
    return new ConflictView(
        "/interviews/" + theirs.id() + "/correct",
        citizen,
        theirs.citizenName(),
        citizen,
        theirs.savedBy().isEmpty() ? words.t("conflict.import") : theirs.savedBy(),
        words.t("conflict.at", words.date(at.toLocalDate()), TIME.format(at)),
        theirs.withdrawn(),
        lines(saved, yours, words),
        yours,
        theirs.version(),
        UUID.randomUUID().toString(),
        draft);
  }

  /** Every field of the form in two versions. */
  static List<ConflictView.Line> lines(InterviewValues saved, InterviewValues yours, Words words) {
    return List.of(
        line("kind", words.code("kind", saved.kind()), words.code("kind", yours.kind())),
        line("date", date(saved.date(), words), date(yours.date(), words)),
        line("form", words.code("form", saved.form()), words.code("form", yours.form())),
        line(
            "outcome",
            words.code("outcome", saved.outcome()),
            words.code("outcome", yours.outcome())),
        line("preparation", saved.preparation(), yours.preparation()),
        line("meeting", saved.meeting(), yours.meeting()),
        line("afterWork", saved.afterWork(), yours.afterWork()),
        line("note", saved.note(), yours.note().replace("\r\n", "\n").strip()));
  }

  private static ConflictView.Line line(String field, String theirs, String yours) {
    return new ConflictView.Line(field, theirs, yours);
  }

  private static String date(String typed, Words words) {
    LocalDate date = Day.read(typed).date();
    return date == null ? typed : words.date(date);
  }
}
