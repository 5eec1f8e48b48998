package dk.frirum.intake;

import dk.frirum.rules.Text;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row that was offered.
 *
 * @param message why it was refused, or what is worth knowing of it; none where nothing is
 */
public record Taken(Outcome outcome, @Nullable Text message) {
  public static final Taken CREATED = new Taken(Outcome.CREATED, null);
  public static final Taken CHANGED = new Taken(Outcome.CHANGED, null);
  public static final Taken UNCHANGED = new Taken(Outcome.UNCHANGED, null);

  /** What is there already, differently, and stays as it is. */
  public static Taken kept(String danish, String english) {
    return new Taken(Outcome.UNCHANGED, new Text(danish, english));
  }

  /** What cannot be. */
  public static Taken refused(String danish, String english) {
    return new Taken(Outcome.REFUSED, new Text(danish, english));
  }

  /** The four things that can become of a row. */
  public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    REFUSED
  }
}
