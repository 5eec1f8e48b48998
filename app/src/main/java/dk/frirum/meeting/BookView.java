package dk.frirum.meeting;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a citizen chooses the time of a meeting.
 *
 * @param duty what it is for, and until when, in words
 * @param law paragraph
 * @param caseworker whom it is with
 * @param days free times, by day
 * @param forms codes of how it can be held
 * @param form code of the one chosen
 * @param slot the time chosen; empty for none
 * @param from first day shown, as sent; empty for the first there is
 * @param laterHref where later times stand; none where these are the last
 * @param earlierHref where the first times stand; none where these are they
 * @param noLater whether later times were asked for, and there are none
 */
public record BookView(
    String action,
    String backHref,
    String duty,
    String law,
    String kind,
    String caseworker,
    int minutes,
    @Nullable String rule,
    List<Day> days,
    List<String> forms,
    String form,
    String slot,
    List<FieldError> errors,
    String from,
    @Nullable String laterHref,
    @Nullable String earlierHref,
    boolean noLater,
    String key) {

  public BookView {
    days = List.copyOf(days);
    forms = List.copyOf(forms);
    errors = List.copyOf(errors);
  }

  /** A day in words, and its times. */
  public record Day(String day, List<Choice> times) {
    public Day {
      times = List.copyOf(times);
    }
  }

  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }
}
