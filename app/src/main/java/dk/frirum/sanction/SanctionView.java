package dk.frirum.sanction;

import dk.frirum.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether staying away may be met with a sanction, and how far the case is.
 *
 * @param name the citizen's name
 * @param meeting what the meeting was and when, in words
 * @param reason the reason given for staying away, in words; empty for none
 * @param allowed whether every rule holds
 * @param stage code of the case's stage; empty before there is one
 * @param facts what the municipality means happened, as typed or as kept
 * @param hearing the letter of hearing, as proposed or as it went
 * @param answerBy yyyy-MM-dd
 * @param deadline the same in words; empty before
 * @param heard whether the citizen has answered, or has had the time to
 */
public record SanctionView(
    String name,
    String citizenHref,
    String meetingHref,
    String noticesHref,
    String action,
    long meeting,
    String meetingWords,
    String reason,
    List<Line> rules,
    boolean allowed,
    String stage,
    String facts,
    String hearing,
    String heardAt,
    String answerBy,
    String deadline,
    String answer,
    boolean heard,
    String why,
    int version,
    List<FieldError> errors) {

  public SanctionView {
    rules = List.copyOf(rules);
    errors = List.copyOf(errors);
  }

  /** What is wrong with a field; none when all is well. */
  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }

  /**
   * A rule and whether it holds.
   *
   * @param code part of its words' keys
   */
  public record Line(String code, boolean holds) {}
}
