package dk.frirum.casework;

import dk.frirum.casework.Interview.Minutes;
import dk.frirum.time.DateRange;
import dk.frirum.web.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form, and says everything that is wrong at once.
 *
 * @param spells when the citizen has had benefits
 * @param today latest day an interview can have been held
 */
record InterviewReader(List<DateRange> spells, LocalDate today) {
  static final int LONGEST_NOTE = 10_000;
  static final int LONGEST_REASON = 500;
  private static final int DAY = 24 * 60;

  /** What came of reading. */
  sealed interface Reading {
    record Understood(Interview interview) implements Reading {}

    record Refused(List<Wrong> wrongs) implements Reading {}
  }

  Reading read(InterviewValues typed) {
    List<Wrong> wrongs = new ArrayList<>();
    Optional<Kind> kind = Kind.of(typed.kind());
    if (kind.isEmpty()) {
      wrongs.add(new Wrong("kind", "wrong.kind"));
    }
    LocalDate on = date(typed.date(), wrongs);
    Optional<Form> form = Form.of(typed.form());
    if (form.isEmpty()) {
      wrongs.add(new Wrong("form", "wrong.form"));
    }
    Optional<Outcome> outcome = Outcome.of(typed.outcome());
    if (outcome.isEmpty()) {
      wrongs.add(new Wrong("outcome", "wrong.outcome"));
    }
    Minutes minutes =
        new Minutes(
            minutes("preparation", typed.preparation(), wrongs),
            minutes("meeting", typed.meeting(), wrongs),
            minutes("afterWork", typed.afterWork(), wrongs));
    String note = note(typed.note(), wrongs);
    if (!wrongs.isEmpty() || on == null) {
      return new Reading.Refused(wrongs);
    }
    return new Reading.Understood(
        new Interview(
            kind.orElseThrow(), on, form.orElseThrow(), outcome.orElseThrow(), minutes, note));
  }

  /** Why something is changed: must be said. */
  static List<Wrong> reason(String typed) {
    if (typed.isBlank()) {
      return List.of(new Wrong("reason", "wrong.reason"));
    }
    return typed.length() > LONGEST_REASON
        ? List.of(new Wrong("reason", "wrong.reason.long", LONGEST_REASON))
        : List.of();
  }

  private @Nullable LocalDate date(String typed, List<Wrong> wrongs) {
    Day day = Day.read(typed);
    LocalDate date = day.date();
    if (date == null) {
      wrongs.add(
          day.wrong()
              ? new Wrong("date", "wrong.date", typed)
              : new Wrong("date", "wrong.date.none"));
      return null;
    }
    if (date.isAfter(today)) {
      wrongs.add(new Wrong("date", "wrong.date.future", today));
    } else if (spells.isEmpty()) {
      wrongs.add(new Wrong("date", "wrong.date.nospell"));
    } else {
      next(date).ifPresent(first -> wrongs.add(new Wrong("date", "wrong.date.early", first)));
    }
    return date;
  }

  /**
   * First day of the spell that comes after a day outside all spells; none when the day is in one,
   * or after the last of them, when a talk may still have been held.
   */
  private Optional<LocalDate> next(LocalDate date) {
    if (spells.stream().anyMatch(spell -> spell.contains(date))) {
      return Optional.empty();
    }
    return spells.stream()
        .map(DateRange::from)
        .filter(first -> first.isAfter(date))
        .min(Comparator.naturalOrder());
  }

  private static int minutes(String field, String typed, List<Wrong> wrongs) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return 0;
    }
    if (text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int minutes = Integer.parseInt(text);
      if (minutes <= DAY) {
        return minutes;
      }
    }
    wrongs.add(new Wrong(field, "wrong.minutes", DAY));
    return 0;
  }

  private static String note(String typed, List<Wrong> wrongs) {
    if (typed.length() > LONGEST_NOTE) {
      wrongs.add(new Wrong("note", "wrong.note", LONGEST_NOTE, typed.length()));
    }
    // PostgreSQL cannot keep the null character, and nobody has typed it.
    return typed.replace("\0", "").replace("\r\n", "\n").strip();
  }
}
