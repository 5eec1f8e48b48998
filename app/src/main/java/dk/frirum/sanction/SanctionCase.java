package dk.frirum.sanction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Staying away from a meeting, prepared for a decision (<i>sanktionssag</i>).
 *
 * @param facts what the municipality means happened
 * @param hearing the letter of hearing, word for word; empty before
 * @param answer what the citizen said; empty for nothing
 * @param why why it was dropped, or why the reason was found not to be a good one
 */
record SanctionCase(
    long id,
    long citizenId,
    long meetingId,
    Stage stage,
    String facts,
    String hearing,
    @Nullable Instant heardAt,
    @Nullable LocalDate answerBy,
    String answer,
    @Nullable LocalDate answeredOn,
    String why,
    int version) {

  /** How far it is. */
  enum Stage {
    OPENED,
    HEARING,
    /** Ready for the one who decides. */
    READY,
    DROPPED;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Stage of(String code) {
      return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
  }

  /** The citizen has answered, or has had the time to (<i>partshørt</i>). */
  boolean heard(LocalDate today) {
    return stage == Stage.HEARING
        && (answeredOn != null || answerBy != null && today.isAfter(answerBy));
  }
}
