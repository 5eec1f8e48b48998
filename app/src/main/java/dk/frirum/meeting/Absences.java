package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Words;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Meetings a citizen was called to, as one who asks about staying away needs them. */
@Component
public class Absences {
  private final MeetingRows rows;
  private final Letters letters;
  private final MeetingWords said;

  Absences(MeetingRows rows, Letters letters, MeetingWords said) {
    this.rows = rows;
    this.letters = letters;
    this.said = said;
  }

  /**
   * A meeting.
   *
   * @param kind code
   * @param bound whether the law required the citizen to come
   * @param stayedAway whether it was registered that the citizen did not
   * @param reason code of the reason that was given; empty for none
   */
  public record Absence(
      long meetingId,
      long citizenId,
      String citizenName,
      String kind,
      Instant from,
      boolean bound,
      boolean stayedAway,
      String reason,
      String reasonText) {}

  /** The meeting, if it is this citizen's; that the citizen may be seen is asked before. */
  public Optional<Absence> find(SignedIn who, long citizenId, long meetingId) {
    return rows.list(who, dk.frirum.tables.Tables.MEETING.ID.eq(meetingId), 1).stream()
        .filter(meeting -> meeting.citizenId() == citizenId)
        .map(Absences::absence)
        .findFirst();
  }

  private static Absence absence(Meeting meeting) {
    boolean bound =
        meeting.parties().stream()
            .anyMatch(each -> each.part() == Part.CITIZEN && each.basis() == Basis.DUTY);
    Reason reason = meeting.reason();
    return new Absence(
        meeting.id(),
        meeting.citizenId(),
        meeting.citizenName(),
        meeting.kind().code(),
        meeting.span().from(),
        bound,
        meeting.stayedAway(),
        reason == null ? "" : reason.code(),
        meeting.reasonText());
  }

  /** Whether a letter about a meeting has these words in it, just so. */
  public boolean letterCarries(long citizenId, long meetingId, long letterId, String words) {
    return letters.of(citizenId, meetingId).stream()
        .filter(letter -> letter.id() == letterId)
        .anyMatch(letter -> String.join("\n\n", letter.body()).contains(words));
  }

  /** When it was to be, in words. */
  public String when(SignedIn who, Absence absence, Words words) {
    return said.when(rows.find(who, absence.meetingId()), words);
  }
}
