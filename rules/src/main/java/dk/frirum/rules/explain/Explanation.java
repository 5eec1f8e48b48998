package dk.frirum.rules.explain;

import dk.frirum.rules.Duty;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Basis;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a duty stands as it does – or why there is none – in words a citizen can read.
 *
 * @param duty none when the requirement does not apply
 * @param verdict the answer in one or two sentences
 * @param facts what was known, and where from
 * @param steps the arithmetic, in order
 * @param considered the deviations that were tried, and what each did or why it did nothing
 * @param reservations what the card leaves open
 * @param rulebook hash of the rulebook that was asked
 */
public record Explanation(
    @Nullable Duty duty,
    Requirement requirement,
    Version version,
    Text verdict,
    List<UsedFact> facts,
    List<Text> steps,
    List<Considered> considered,
    List<Text> reservations,
    String rulebook) {

  /** A fact a condition asked about. */
  public record UsedFact(Text what, Text value, Text origin) {}

  /** A deviation that was tried. */
  public record Considered(String id, Text title, Basis basis, boolean acted, Text reason) {}
}
