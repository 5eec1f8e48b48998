package dk.frirum.placement;

import dk.frirum.access.SignedIn;
import dk.frirum.placement.RuleChecks.Despite;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the form that registers a placement, and says everything that is wrong at once. */
record PlacementReader(SignedIn who, Kind kind, Companies companies, Words words) {
  static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_YEARS = 5;

  /** What came of reading. */
  sealed interface Reading {
    record Understood(Wanted wanted, Despite despite) implements Reading {}

    record Wrong(List<FieldError> errors) implements Reading {}
  }

  Reading read(Typed typed) {
    List<FieldError> errors = new ArrayList<>();
    LocalDate starts = day(typed, "starts", errors);
    LocalDate ends = day(typed, "ends", errors);
    between(starts, ends, "ends", errors);
    Integer tenths = hours(typed, errors);
    Integer minutes =
        typed.line("minutes").isEmpty() ? Integer.valueOf(0) : typed.number("minutes");
    if (minutes == null || minutes > 1440) {
      wrong("minutes", "wrong.placement.minutes", errors);
    }
    String note = typed.text("note");
    if (note.length() > LONGEST_TEXT) {
      errors.add(new FieldError("note", words.t("wrong.meeting.long", LONGEST_TEXT)));
    }
    Company known = chosen(typed, errors);
    Company.@Nullable Typed fresh = null;
    if (known == null && (kind.withCompany() || !typed.line("cvr").isEmpty())) {
      CompanyReader reader = new CompanyReader(words);
      Optional<Company> same =
          reader.number(typed).flatMap(cvr -> companies.byNumber(who, cvr, reader.unit(typed)));
      if (same.isPresent()) {
        known = same.get();
      } else {
        fresh = reader.read(typed, errors);
      }
    }
    String provider = typed.line("provider");
    if (known == null && fresh == null && !kind.withCompany() && provider.isEmpty()) {
      wrong("provider", "wrong.placement.provider", errors);
    }
    if (provider.length() > CompanyReader.LONGEST_NAME) {
      errors.add(
          new FieldError("provider", words.t("wrong.meeting.long", CompanyReader.LONGEST_NAME)));
    }
    Despite despite = despite(typed, words, errors);
    if (!errors.isEmpty() || starts == null || ends == null || minutes == null) {
      return new Reading.Wrong(errors);
    }
    return new Reading.Understood(
        new Wanted(kind, known, fresh, provider, starts, ends, tenths, note, minutes), despite);
  }

  /** A reason with its text where it takes one. */
  static Despite despite(Typed typed, Words words, List<FieldError> errors) {
    String reason = typed.v("despite");
    if (reason.isEmpty() || !Reasons.DESPITE.contains(reason)) {
      return Despite.NOTHING;
    }
    String text = typed.line("despiteText");
    if (text.isEmpty() && reason.equals(Reasons.OTHER)) {
      errors.add(new FieldError("despiteText", words.t("wrong.meeting.other")));
    } else if (text.length() > 300) {
      errors.add(new FieldError("despiteText", words.t("wrong.meeting.long", 300)));
    }
    return new Despite(reason, text);
  }

  private @Nullable LocalDate day(Typed typed, String field, List<FieldError> errors) {
    LocalDate day = typed.day(field);
    if (day == null) {
      errors.add(new FieldError(field, words.t("day.wrong")));
    }
    return day;
  }

  private void between(
      @Nullable LocalDate starts, @Nullable LocalDate ends, String field, List<FieldError> errors) {
    if (starts != null
        && ends != null
        && (ends.isBefore(starts) || ends.isAfter(starts.plusYears(LONGEST_YEARS)))) {
      wrong(field, "wrong.placement.ends", errors);
    }
  }

  private @Nullable Integer hours(Typed typed, List<FieldError> errors) {
    Integer tenths = typed.tenths("hours");
    boolean optional = !kind.withCompany();
    if (tenths == null && !(optional && typed.line("hours").isEmpty())) {
      wrong("hours", "wrong.placement.hours", errors);
    }
    return tenths;
  }

  private @Nullable Company chosen(Typed typed, List<FieldError> errors) {
    String chosen = typed.v("company");
    if (chosen.isEmpty()) {
      return null;
    }
    Optional<Company> found = companies.chosen(who, chosen);
    if (found.isEmpty()) {
      wrong("company", "wrong.placement.company", errors);
    }
    return found.orElse(null);
  }

  private void wrong(String field, String key, List<FieldError> errors) {
    errors.add(new FieldError(field, words.t(key)));
  }
}
