package dk.frirum.casework;

import dk.frirum.draft.DraftView;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that withdraws an interview; nothing is deleted.
 *
 * @param kind code of the kind
 * @param form code of the form; none when it was not held
 * @param outcome code of the outcome
 * @param reason what was typed
 * @param version version of the interview when the form was opened
 * @param draft what is kept of it until it is saved
 */
public record WithdrawView(
    String action,
    String cancelHref,
    String name,
    String citizenHref,
    String kind,
    LocalDate on,
    @Nullable String form,
    String outcome,
    String registeredBy,
    String reason,
    List<FieldError> errors,
    int version,
    DraftView draft) {

  public WithdrawView {
    errors = List.copyOf(errors);
  }
}
