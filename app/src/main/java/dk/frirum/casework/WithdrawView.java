package dk.frirum.casework;

import dk.frirum.draft.DraftView;
import dk.frirum.web.FieldError;
import java.util.List;

/**
 * The form that withdraws something; nothing is deleted.
 *
 * @param subject kind of thing, by which the words end
 * @param cancelHref the thing's own page
 * @param facts what it is
 * @param reason what was typed
 * @param version version of the thing when the form was opened
 * @param draft what is kept of it until it is saved
 */
public record WithdrawView(
    String subject,
    String action,
    String cancelHref,
    String name,
    String citizenHref,
    List<Registration.Fact> facts,
    String reason,
    List<FieldError> errors,
    int version,
    DraftView draft) {

  public WithdrawView {
    facts = List.copyOf(facts);
    errors = List.copyOf(errors);
  }
}
