package dk.frirum.merge;

import dk.frirum.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that parts two records again.
 *
 * @param standing the merges that can be parted, where none is chosen yet
 * @param chosen the one to be parted; none before one is chosen
 */
public record UnmergeView(
    String citizenHref, String name, List<Standing> standing, @Nullable Chosen chosen) {

  public UnmergeView {
    standing = List.copyOf(standing);
  }

  /** A merge that can be parted. */
  public record Standing(String text, String href) {}

  /**
   * The merge that is parted.
   *
   * @param text who merged what, when
   * @param reason why it was merged
   * @param back what goes back to the record, in words
   * @param added what came since, to be chosen
   * @param warnings interviews that no benefit would cover any more, in words
   * @param changed what has changed since the page was opened, in words
   * @param typed why it is parted
   */
  public record Chosen(
      String action,
      long merge,
      String text,
      String reason,
      List<String> back,
      List<Added> added,
      List<String> warnings,
      List<String> changed,
      String typed,
      List<FieldError> errors,
      String seen) {

    public Chosen {
      back = List.copyOf(back);
      added = List.copyOf(added);
      warnings = List.copyOf(warnings);
      changed = List.copyOf(changed);
      errors = List.copyOf(errors);
    }
  }

  /**
   * Something that came after the merge.
   *
   * @param value as sent: {@code interview.17}
   * @param warning what to look at before it is chosen, or not; none when all is well
   */
  public record Added(String value, String text, boolean checked, @Nullable String warning) {}
}
