package dk.frirum.sanction;

import dk.frirum.access.SignedIn;
import dk.frirum.meeting.Absences;
import dk.frirum.meeting.Absences.Absence;
import dk.frirum.sanction.SanctionCases.Asked;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case of sanction in words; letters are in Danish. */
@Component
class SanctionWords {
  /** Proposed; no period has been read in the law. */
  private static final int DAYS_TO_ANSWER = 10;

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Words LETTER = Words.of(Locale.of("da"));

  private final Absences absences;
  private final Clock clock;

  SanctionWords(Absences absences, Clock clock) {
    this.absences = absences;
    this.clock = clock;
  }

  SanctionView view(SignedIn who, Asked asked, Fields typed, List<FieldError> errors, Words words) {
    Absence absence = asked.absence();
    @Nullable SanctionCase open = asked.open().orElse(null);
    LocalDate today = LocalDate.now(clock);
    String citizen = "/citizens/" + absence.citizenId();
    LocalDate answerBy = open == null ? null : open.answerBy();
    return new SanctionView(
        absence.citizenName(),
        citizen,
        "/meetings/" + absence.meetingId(),
        citizen + "/notices",
        citizen + "/sanction",
        absence.meetingId(),
        meeting(who, absence, words),
        reason(absence, words),
        Stream.of(Rule.values())
            .map(rule -> new SanctionView.Line(rule.code(), rule.holds(asked.facts())))
            .toList(),
        asked.decision() instanceof Decision.Allowed,
        open == null ? "" : open.stage().code(),
        open != null ? open.facts() : typed.on("facts") ? typed.v("facts") : said(who, absence),
        open != null && !open.hearing().isEmpty()
            ? open.hearing()
            : typed.on("hearing") ? typed.v("hearing") : open == null ? "" : hearing(who, asked),
        open == null || open.heardAt() == null ? "" : words.at(open.heardAt(), clock.getZone()),
        typed.on("answerBy") ? typed.v("answerBy") : today.plusDays(DAYS_TO_ANSWER).toString(),
        answerBy == null ? "" : words.date(answerBy),
        typed.on("answer") || open == null ? typed.v("answer") : open.answer(),
        open != null && open.heard(today),
        typed.on("why") || open == null ? typed.v("why") : open.why(),
        open == null ? 0 : open.version(),
        errors);
  }

  private String meeting(SignedIn who, Absence absence, Words words) {
    return words.t("meeting.kind." + absence.kind()) + ", " + absences.when(who, absence, words);
  }

  private static String reason(Absence absence, Words words) {
    return absence.reason().isEmpty()
        ? ""
        : Stream.of(words.t("meeting.reason." + absence.reason()), absence.reasonText())
            .filter(text -> !text.isEmpty())
            .reduce((one, two) -> one + ": " + two)
            .orElse("");
  }

  /** What the municipality means happened, as far as the system knows. */
  private String said(SignedIn who, Absence absence) {
    String reason = reason(absence, LETTER);
    String what = LETTER.t("sanction.said", meeting(who, absence, LETTER));
    return reason.isEmpty() ? what : what + " " + LETTER.t("sanction.said.reason", reason);
  }

  /** The letter of hearing, as proposed; the deadline is put in when it goes. */
  private String hearing(SignedIn who, Asked asked) {
    Absence absence = asked.absence();
    return filled(
        read(),
        Map.of(
            "citizen",
            absence.citizenName(),
            "meeting",
            meeting(who, absence, LETTER),
            "facts",
            asked.open().map(SanctionCase::facts).orElse(""),
            "caller",
            who.name(),
            "municipality",
            who.municipalityName()));
  }

  /** Each place once: what somebody wrote with braces in it stays as they wrote it. */
  static String filled(String text, Map<String, String> fields) {
    return PLACE
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(fields.getOrDefault(found.group(1), found.group())));
  }

  /** Why a case is dropped whose notice counts no more, or whose meeting's outcome does. */
  static String fell(String what) {
    return LETTER.t("sanction.dropped." + what);
  }

  /** The same as it goes: with the day. */
  static String dated(String hearing, LocalDate answerBy) {
    return hearing.replace("{answerBy}", LETTER.date(answerBy));
  }

  private static String read() {
    try (InputStream in = SanctionWords.class.getResourceAsStream("/guidance/hearing.1.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
