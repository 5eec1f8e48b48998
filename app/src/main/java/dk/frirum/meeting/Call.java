package dk.frirum.meeting;

import dk.frirum.casework.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting somebody wants to call (<i>indkaldelse</i>), read and understood.
 *
 * @param law the paragraph of the duty; empty without one
 * @param situation what the written notice says of just this citizen; empty for nothing
 * @param placement the placement it is about; none where it is about none
 * @param away why it is not at the workplace; none where it is, or need not be
 */
record Call(
    Kind kind,
    Span span,
    Form form,
    String place,
    List<Invitee> invitees,
    @Nullable Away away,
    String awayText,
    Meeting.@Nullable ForDuty duty,
    String law,
    String situation,
    @Nullable Long placement) {

  Call {
    invitees = List.copyOf(invitees);
  }

  /** Somebody to be invited. */
  record Invitee(
      Part part,
      Basis basis,
      String name,
      String email,
      @Nullable Long staffId,
      @Nullable LocalDate consentOn,
      @Nullable Area area,
      String language) {}
}
