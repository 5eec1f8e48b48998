package dk.frirum.rulebook;

import dk.frirum.web.Verification;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The law through time: each day on which something began, changed or ended, the latest first. */
public record ReformsView(List<Day> days) {
  public ReformsView {
    days = List.copyOf(days);
  }

  /**
   * @param name what people call the reform; none for a day without a name
   * @param coming whether it is still to come
   * @param expected whether the act has not been passed yet
   * @param verified how well the reform's name and day are sourced; none without a name
   */
  public record Day(
      LocalDate on,
      @Nullable String name,
      boolean coming,
      boolean expected,
      @Nullable Verification verified,
      @Nullable String source,
      List<Change> changes) {
    public Day {
      changes = List.copyOf(changes);
    }
  }

  /** What happened to a card. */
  public enum Kind {
    BEGINS,
    CHANGES,
    ENDS;

    /** The word in message keys and class names. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * @param groups the benefits it is for, in words
   * @param was what was required until then; none where it begins
   * @param now what is required from then; none where it ends
   */
  public record Change(
      Kind kind,
      String title,
      String href,
      String groups,
      @Nullable String was,
      @Nullable String now) {}
}
