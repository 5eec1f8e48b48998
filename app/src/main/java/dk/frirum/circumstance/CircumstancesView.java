package dk.frirum.circumstance;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be registered of a citizen by hand, and what has been.
 *
 * @param events address of the form for each of what can happen, with its title
 * @param facts the same for what can hold
 * @param form the form that is open; none before something is chosen
 */
public record CircumstancesView(
    String name,
    String citizenHref,
    String action,
    List<Choice> events,
    List<Choice> facts,
    @Nullable Form form,
    List<Line> lines) {
  public CircumstancesView {
    events = List.copyOf(events);
    facts = List.copyOf(facts);
    lines = List.copyOf(lines);
  }

  /**
   * The form.
   *
   * @param now what holds today, in words; empty where nothing is known
   * @param day key of the words of the day's field
   * @param hint key of a sentence on what follows; empty for none
   * @param control {@code none}, {@code choice}, {@code weeks} or {@code number}
   * @param choices of a choice
   */
  public record Form(
      String what,
      String title,
      String now,
      String day,
      String hint,
      String control,
      List<Choice> choices,
      Fields typed,
      List<FieldError> errors,
      String key) {
    public Form {
      choices = List.copyOf(choices);
      errors = List.copyOf(errors);
    }

    /** What is wrong with a field; none when all is well. */
    public @Nullable String wrong(String field) {
      return FieldError.of(errors, field);
    }
  }

  /**
   * Something that was registered.
   *
   * @param withdrawn why it was taken back; none while it stands
   * @param withdraw where it is taken back
   */
  public record Line(
      String title,
      String value,
      LocalDate since,
      String by,
      @Nullable String withdrawn,
      String withdraw) {}
}
