package dk.frirum.meeting;

import dk.frirum.casework.Form;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting (<i>møde</i>) as it stands in the database.
 *
 * @param citizenName the citizen's name
 * @param place room, address or link; empty for none
 * @param owner name of the one who holds it
 * @param reason why it was cancelled or not held
 * @param law the paragraph the citizen was told; empty without a duty
 * @param duty the duty it was called for
 * @param interviewId the interview it was
 * @param placementId the placement it is about; none where it is about none
 * @param record minutes where it is no interview
 * @param booked whether the citizen chose the time
 * @param sequence counts what has been sent about it
 * @param version changes with every change but an answer
 * @param savedById who changed it last
 * @param parties the citizen first
 */
record Meeting(
    long id,
    long citizenId,
    String citizenName,
    Kind kind,
    Span span,
    Form form,
    String place,
    long ownerId,
    String owner,
    Stage stage,
    @Nullable Reason reason,
    String reasonText,
    @Nullable Away away,
    String awayText,
    String law,
    @Nullable ForDuty duty,
    @Nullable Long interviewId,
    @Nullable Long placementId,
    String record,
    boolean booked,
    UUID uid,
    int sequence,
    int version,
    @Nullable Long savedById,
    String savedBy,
    List<Party> parties) {

  Meeting {
    parties = List.copyOf(parties);
  }

  /** The duty a meeting is called for, named as {@link dk.frirum.casework.CaseDuties} names it. */
  record ForDuty(String requirement, long spellId, java.time.LocalDate anchor) {}

  /** Whether it is over, and nobody has said what became of it. */
  boolean outcomeMissing(Instant now) {
    return stage == Stage.CALLED && !span.to().isAfter(now);
  }

  /** Whether it was said what became of it. */
  boolean closed() {
    return stage == Stage.HELD || stage == Stage.NOT_HELD;
  }

  /** Whether the citizen was bound to come, and this is the letter that said when. */
  boolean summonedBy(Letters.Letter letter) {
    Party party = party(letter.partyId());
    return letter.citizenId() == citizenId
        && party != null
        && party.part() == Part.CITIZEN
        && party.basis() == Basis.DUTY
        && (letter.occasion().equals("summons") || letter.occasion().equals("moved"));
  }

  /** Whether the citizen was to come, and stayed away. */
  boolean stayedAway() {
    return stage == Stage.NOT_HELD
        && parties.stream()
            .anyMatch(each -> each.part() == Part.CITIZEN && Boolean.FALSE.equals(each.attended()));
  }

  /** The same as calendars are told of it. */
  Meeting at(int count) {
    return new Meeting(
        id,
        citizenId,
        citizenName,
        kind,
        span,
        form,
        place,
        ownerId,
        owner,
        stage,
        reason,
        reasonText,
        away,
        awayText,
        law,
        duty,
        interviewId,
        placementId,
        record,
        booked,
        uid,
        count,
        version,
        savedById,
        savedBy,
        parties);
  }

  /** How its outbox and letters know it. */
  String topic() {
    return "meeting/" + id;
  }

  /** The party of an id, where it is one of this meeting. */
  @Nullable Party party(long partyId) {
    return parties.stream().filter(each -> each.id() == partyId).findFirst().orElse(null);
  }
}
