package dk.frirum.placement;

import dk.frirum.access.SignedIn;
import dk.frirum.placement.RuleChecks.Despite;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a form about a placement, and does what it says. */
@Component
class PlacementStepReader {
  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_YEARS = 5;

  private final Placements placements;
  private final PlacementCorrections corrections;

  PlacementStepReader(Placements placements, PlacementCorrections corrections) {
    this.corrections = corrections;
    this.placements = placements;
  }

  /** None where something typed is wrong, which stands among the errors; then nothing was done. */
  @Nullable Saved save(
      SignedIn who,
      Step step,
      Placement placement,
      Typed typed,
      int version,
      List<FieldError> errors,
      Frame frame) {
    Words words = frame.words();
    long id = placement.id();
    Despite despite = PlacementReader.despite(typed, words, errors);
    int minutes = minutes(typed, words, errors);
    return switch (step) {
      case PROLONG -> {
        LocalDate ends = day(typed, "ends", words, errors);
        if (ends != null
            && (!ends.isAfter(placement.ends()) || tooLong(placement.starts(), ends))) {
          errors.add(new FieldError("ends", words.t("wrong.placement.prolong")));
        }
        yield ends == null || !errors.isEmpty()
            ? null
            : placements.prolong(who, id, ends, despite, minutes, version);
      }
      case STOP -> {
        LocalDate last = day(typed, "last", words, errors);
        if (last != null && (last.isBefore(placement.starts()) || last.isAfter(placement.ends()))) {
          errors.add(new FieldError("last", words.t("wrong.placement.last")));
        }
        String reason = code(typed, Reasons.STOPPED, words, errors);
        yield last == null || reason == null || !errors.isEmpty()
            ? null
            : placements.stop(who, id, last, reason, typed.line("text"), minutes, version);
      }
      case OUTCOME -> {
        String code = code(typed, Ending.codes(), words, errors);
        Optional<Ending> outcome = code == null ? Optional.empty() : Ending.of(code);
        yield outcome.isEmpty() || !errors.isEmpty()
            ? null
            : placements.outcome(who, id, outcome.get(), typed.line("text"), minutes, version);
      }
      case HOURS -> {
        LocalDate from = day(typed, "from", words, errors);
        if (from != null && (from.isBefore(placement.starts()) || from.isAfter(placement.ends()))) {
          errors.add(new FieldError("from", words.t("wrong.placement.from")));
        }
        Integer tenths = hours(typed, words, errors);
        yield from == null || tenths == null || !errors.isEmpty()
            ? null
            : placements.hours(who, id, from, tenths, despite, minutes, version);
      }
      case CORRECT -> {
        LocalDate starts = day(typed, "starts", words, errors);
        LocalDate ends = day(typed, "ends", words, errors);
        if (starts != null && ends != null && (ends.isBefore(starts) || tooLong(starts, ends))) {
          errors.add(new FieldError("ends", words.t("wrong.placement.ends")));
        }
        LocalDate stopped = placement.stopped();
        if (starts != null && stopped != null && starts.isAfter(stopped)) {
          errors.add(new FieldError("starts", words.t("wrong.placement.stopped")));
        }
        Integer tenths =
            typed.line("hours").isEmpty() && !placement.kind().withCompany()
                ? null
                : hours(typed, words, errors);
        String reason = reason(typed, words, errors);
        yield starts == null || ends == null || !errors.isEmpty()
            ? null
            : corrections.correct(
                who,
                id,
                new PlacementCorrections.Correction(starts, ends, tenths, reason),
                despite,
                version);
      }
      case WITHDRAW -> {
        String reason = reason(typed, words, errors);
        yield errors.isEmpty() ? corrections.withdraw(who, id, reason, version) : null;
      }
    };
  }

  /** 0 where nothing was typed: that says nothing of time. */
  static int minutes(Typed typed, Words words, List<FieldError> errors) {
    Integer minutes =
        typed.line("minutes").isEmpty() ? Integer.valueOf(0) : typed.number("minutes");
    if (minutes == null || minutes > 1440) {
      errors.add(new FieldError("minutes", words.t("wrong.placement.minutes")));
      return 0;
    }
    return minutes;
  }

  private static boolean tooLong(LocalDate starts, LocalDate ends) {
    return ends.isAfter(starts.plusYears(LONGEST_YEARS));
  }

  private static @Nullable LocalDate day(
      Typed typed, String field, Words words, List<FieldError> errors) {
    LocalDate day = typed.day(field);
    if (day == null) {
      errors.add(new FieldError(field, words.t("day.wrong")));
    }
    return day;
  }

  private static @Nullable Integer hours(Typed typed, Words words, List<FieldError> errors) {
    Integer tenths = typed.tenths("hours");
    if (tenths == null) {
      errors.add(new FieldError("hours", words.t("wrong.placement.hours")));
    }
    return tenths;
  }

  private static @Nullable String code(
      Typed typed, List<String> codes, Words words, List<FieldError> errors) {
    String code = typed.v("reason");
    String text = typed.line("text");
    if (!codes.contains(code)) {
      errors.add(new FieldError("reason", words.t("wrong.placement.choose")));
      return null;
    }
    if (code.equals(Reasons.OTHER) && text.isEmpty()) {
      errors.add(new FieldError("text", words.t("wrong.meeting.other")));
    } else if (text.length() > LONGEST_TEXT) {
      errors.add(new FieldError("text", words.t("wrong.meeting.long", LONGEST_TEXT)));
    }
    return code;
  }

  private static String reason(Typed typed, Words words, List<FieldError> errors) {
    String reason = typed.line("text");
    if (reason.isEmpty()) {
      errors.add(new FieldError("text", words.t("wrong.placement.reason")));
    } else if (reason.length() > LONGEST_TEXT) {
      errors.add(new FieldError("text", words.t("wrong.meeting.long", LONGEST_TEXT)));
    }
    return reason;
  }
}
