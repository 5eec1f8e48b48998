package dk.frirum.rules.sweep;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something in a rulebook that its authors should look at. It may be meant: a finding does not stop
 * the rulebook from loading.
 *
 * @param card id of the card it is about; none when it is about what no card says
 * @param place where the card, or its version, stands
 * @param text what was found, in a sentence
 * @param witness a day and a case that show it; as cards write such things
 */
public record Finding(
    Kind kind, @Nullable String card, @Nullable Place place, Text text, Text witness) {

  /** What is wrong, or may be. */
  public enum Kind {
    /** Between two versions of a requirement lie days on which none is in force. */
    GAP(new Text("hul mellem versioner", "gap between versions")),
    /** A version is in force, but the transition rules leave some duties to none. */
    TRANSITION_GAP(new Text("hul i overgangen", "gap in the transition")),
    /** A card or a version that can never matter. */
    UNREACHABLE(new Text("kan aldrig virke", "can never act")),
    /** A group and a time for which no requirement asks for an interview. */
    UNCOVERED(new Text("ingen samtale kræves", "no interview required"));

    private final Text title;

    Kind(Text title) {
      this.title = title;
    }

    public Text title() {
      return title;
    }
  }

  /** For a person: place, what was found, and the witness below. */
  @Override
  public String toString() {
    String where = place == null ? "" : place + ": ";
    return where + text.english() + "\n    For example: " + witness.english() + ".";
  }
}
