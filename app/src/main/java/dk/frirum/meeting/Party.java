package dk.frirum.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a meeting (<i>mødedeltager</i>).
 *
 * @param email empty for none
 * @param staffId where it is somebody of the municipality's own
 * @param consentOn the day the citizen's consent was noted; none where it is not the basis
 * @param excuse why not coming; none with another answer, or where it was not said
 * @param answerText what was said with the answer; empty for nothing
 * @param times which times would suit instead
 * @param attended none before the meeting was held
 * @param area whose a member of the team is; none for others
 * @param told what this party is told of what came of it; empty for nothing
 * @param language of letters: {@code da} or {@code en}
 * @param accessId by which a partner signs in; none for others
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
    @Nullable Excuse excuse,
    String answerText,
    List<Instant> times,
    @Nullable Boolean attended,
    @Nullable Area area,
    String told,
    String language,
    @Nullable Long accessId) {

  Party {
    times = List.copyOf(times);
  }

  /** What was answered, all of it. */
  Reply reply() {
    return new Reply(answer, excuse, answerText, times);
  }

  /** End of the key of what the party is called: a member of the team is called by the area. */
  String title() {
    return area == null ? part.code() : part.code() + "." + area.code();
  }
}
