package dk.frirum.whatif;

import dk.frirum.price.Figure;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The workshop.
 *
 * @param form as filled in
 * @param errors what is wrong with its fields
 * @param check what is wrong with the cards
 * @param rules requirements to choose among, by act
 * @param effects what a deviation can do; {@code layers} where it can stand, and so on
 * @param scenarios saved ones, to open and to compare with
 * @param saved the scenario worked on, in words; none for a new one
 * @param link where it can be shared from; none for a new one
 * @param theirs cards another has saved meanwhile; none but after a conflict
 * @param answers one, or two side by side; empty before anything was asked
 * @param cards the cards the answer is of; empty before
 */
public record WorkshopView(
    Fields form,
    List<FieldError> errors,
    CheckView check,
    List<Act> rules,
    List<Choice> benefits,
    List<Choice> effects,
    List<Choice> layers,
    List<Choice> governs,
    List<Choice> countings,
    List<Saved> scenarios,
    @Nullable String saved,
    @Nullable String link,
    @Nullable String theirs,
    List<AnswerView> answers,
    String cards) {

  /** The fields of the form, for the page. */
  public record Fields(
      boolean text,
      String name,
      String benefit,
      String group,
      String from,
      String to,
      String effect,
      String layer,
      String governs,
      String when,
      String counting,
      String grace,
      String cards,
      String compare,
      long scenario,
      int version,
      String key,
      List<String> rules) {}

  /** Requirements of one act. */
  public record Act(String title, boolean open, List<Rule> rules) {}

  /** A requirement to choose. */
  public record Rule(String id, String title, String citation, boolean chosen, boolean added) {}

  /** A saved scenario. */
  public record Saved(long id, String name, String href, String by, int version, boolean chosen) {}

  /**
   * What cards would do.
   *
   * @param title of the scenario
   * @param read when the cases were read, and {@code seconds} how long the answer took, in words
   * @param asked how many citizens there are
   * @param few whether nothing is shown, because too few are concerned
   * @param citizens with a duty that changes, past ones included; {@code ahead} in the months ahead
   * @param overdueBefore overdue among the duties that change
   * @param hours spent more in the months ahead, negative when freed; none where no minutes are
   *     known
   * @param missing requirements without minutes
   * @param empty what concerns nobody, and why
   * @param examples citizens by name, for those who may see them
   */
  public record AnswerView(
      String title,
      String read,
      String seconds,
      int asked,
      boolean few,
      Figure citizens,
      Figure ahead,
      Figure changed,
      Figure overdueBefore,
      Figure overdueAfter,
      @Nullable Long hours,
      List<String> missing,
      List<String> empty,
      List<Line> rules,
      List<Line> benefits,
      List<Month> months,
      List<Example> examples,
      boolean hides) {}

  /**
   * A requirement or a benefit.
   *
   * @param sub paragraph and minutes; empty for a benefit
   * @param hours spent more in the months ahead; none where there is no figure
   */
  public record Line(
      String title,
      @Nullable String href,
      String sub,
      Figure citizens,
      Figure gone,
      Figure come,
      Figure moved,
      Figure restated,
      @Nullable Long hours) {}

  /**
   * A month ahead.
   *
   * @param before duties still asked for in it, as the rules are; {@code after} with the cards
   */
  public record Month(
      LocalDate from,
      LocalDate to,
      Figure gone,
      Figure come,
      Figure moved,
      Figure before,
      Figure after,
      @Nullable Long hours) {}

  /** A citizen whose duty changes. */
  public record Example(
      String name, String href, String rule, String change, String before, String after) {}
}
