package dk.frirum.rules.card;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from (<i>hjemmel</i>).
 *
 * @param act short name of the act, as {@code SDP}
 * @param section paragraph, as {@code 13 b}
 * @param subsection <i>stykke</i>
 * @param source address it was read at
 * @param note what exactly was verified, in Danish
 */
public record Basis(
    String act,
    String section,
    @Nullable String subsection,
    @Nullable String source,
    Verification verified,
    @Nullable String note) {

  /** How well a rule has been checked against the law itself. */
  public enum Verification {
    /** The passage was read in the act. */
    PASSAGE,
    /** Read in a bill, a political agreement or an answer from the ministry. */
    BILL,
    /** Read in a secondary source only. */
    SECONDARY,
    /** From memory: a hypothesis. */
    MEMORY
  }

  /** Act and paragraph the Danish way: {@code SDP § 13 b, stk. 1}. */
  public String citation() {
    String paragraph = section.isEmpty() ? act : act + " § " + section;
    return subsection == null ? paragraph : paragraph + ", stk. " + subsection;
  }
}
