package dk.frirum.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a meeting (<i>mødedeltager</i>).
 *
 * @param email empty for none
 * @param staffId where it is somebody of the municipality's own
 * @param consentOn the day the citizen's consent was noted; none where it is not the basis
 * @param answerText what was said with the answer; empty for nothing
 * @param attended none before the meeting was held
 * @param area whose a member of the team is; none for others
 */
record Party(
    long id,
    Part part,
    String name,
    String email,
    @Nullable Long staffId,
    Basis basis,
    @Nullable LocalDate consentOn,
    Answer answer,
    String answerText,
    @Nullable Instant answeredAt,
    @Nullable Boolean attended,
    @Nullable Area area) {

  /** End of the key of what the party is called: a member of the team is called by the area. */
  String title() {
    return area == null ? part.code() : part.code() + "." + area.code();
  }
}
