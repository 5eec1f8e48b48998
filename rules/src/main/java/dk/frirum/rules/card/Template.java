package dk.frirum.rules.card;

import dk.frirum.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trial action that others have tried (<i>skabelon for en prøvehandling</i>), ready to be made
 * one's own. It asks nothing of anybody and sets nothing aside.
 *
 * @param purpose in Danish, as everything a municipality will go on writing in
 * @param shortTerm wanted effect; {@code mediumTerm} and {@code longTerm} likewise
 * @param groupWords who it is for, in words, and {@code group} as a condition; empty for everybody
 * @param measures codes of what is looked at
 * @param stop when it is to be stopped: measure, {@code <} or {@code >}, value; none without one
 * @param cards deviations as YAML, with MUNICIPALITY, AGREEMENT, FROM and TO to be filled in
 */
public record Template(
    String id,
    Text title,
    String purpose,
    String hypothesis,
    String shortTerm,
    String mediumTerm,
    String longTerm,
    String groupWords,
    String group,
    List<String> measures,
    @Nullable String stop,
    String cards,
    Basis basis,
    Place place) {
  public Template {
    measures = List.copyOf(measures);
  }
}
