package dk.frirum.integration;

import dk.frirum.web.Sent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads what was sent of a contract or of a part of the programme. */
record IntegrationReader(Sent sent, LocalDate today, Instant now) {
  private static final int LINE = 500;
  private static final int TEXT = 10_000;

  Course.Contract contract() {
    return new Course.Contract(
        0,
        0,
        new Course.Words(sent.text("goal", 1, TEXT), sent.text("programme", 1, TEXT)),
        signed("citizenSigned"),
        signed("municipalitySigned"),
        signed("declarationSigned"),
        "",
        now,
        null);
  }

  private @Nullable LocalDate signed(String field) {
    return sent.v(field).isBlank() ? null : sent.past(field, today);
  }

  Course.Activity activity() {
    Course.Kind kind = Course.Kind.of(sent.v("kind")).orElse(Course.Kind.LANGUAGE_CLASS);
    String what = sent.line("what", 1, LINE);
    // What the rules are told of has happened.
    LocalDate from = kind.occurrence() == null ? sent.day("from", today) : sent.past("from", today);
    LocalDate to = sent.dayOrNone("to");
    if (to != null && to.isBefore(from)) {
      sent.wrong("to", "wrong.sent.before");
    }
    return new Course.Activity(0, kind, what, from, to, sent.on("abroad"), "", null);
  }
}
