package dk.frirum.rules.explain;

import dk.frirum.rules.Duty;
import dk.frirum.rules.Text;
import dk.frirum.rules.reference.Finding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The answer in a sentence or two. */
final class Verdict {
  private Verdict() {}

  static Text of(Finding finding, LocalDate asOf) {
    Duty duty = finding.duty();
    if (duty == null) {
      return Words.both(
          "Kravet gælder ikke for denne borger (læst den %s).",
          "The requirement does not apply to this citizen (read on %s).",
          Words.date(finding.readOn()));
    }
    LocalDate due = duty.due();
    return switch (duty.status()) {
      case UPCOMING, DUE ->
          by(due)
              .plus(Words.both(" Der er %s tilbage.", " %s left.", Words.days(between(asOf, due))));
      case OVERDUE ->
          Words.both(
              "Skulle være sket senest %s. Fristen er overskredet med %s.",
              "Should have happened by %s. The date was passed %s ago.",
              date(due),
              Words.days(between(due, asOf)));
      case MET ->
          due == null
              ? Words.both("Opfyldt den %s.", "Met on %s.", date(duty.metOn()))
              : Words.both(
                  "Opfyldt den %s, inden fristen %s.",
                  "Met on %s, by the date %s.", date(duty.metOn()), date(due));
      case MET_LATE ->
          Words.both(
              "Opfyldt den %s, %s efter fristen %s.",
              "Met on %s, %s after the date %s.",
              date(duty.metOn()),
              Words.days(between(due, duty.metOn())),
              date(due));
      case LIFTED ->
          new Text("Kræves ikke: en fravigelse fritager.", "Not required: a deviation lifts it.");
      case SUSPENDED ->
          new Text(
              "Kræves ikke for tiden: kravet er suspenderet.",
              "Not required for now: the requirement is suspended.");
      case NOT_COVERED ->
          new Text(
              "Kræves ikke længere: ydelsesperioden sluttede før fristen.",
              "No longer required: the spell ended before the date.");
      case UNDETERMINED ->
          new Text(
              "Kan ikke afgøres: se, hvad der mangler.", "Cannot be said: see what is missing.");
    };
  }

  private static Text by(@Nullable LocalDate due) {
    return Words.both("Skal ske senest %s.", "To happen by %s.", date(due));
  }

  private static Text date(@Nullable LocalDate date) {
    return date == null ? new Text("uden dato", "without a date") : Words.date(date);
  }

  private static long between(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null ? 0 : ChronoUnit.DAYS.between(from, to);
  }
}
