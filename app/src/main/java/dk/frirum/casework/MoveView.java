package dk.frirum.casework;

import dk.frirum.citizen.PersonView;
import dk.frirum.citizen.PickView;
import dk.frirum.draft.DraftView;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that moves an interview to the right citizen: first the search, then what will happen.
 *
 * @param name the wrong citizen's name
 * @param kind code of the kind
 * @param form code of the form; none when it was not held
 * @param outcome code of the outcome
 * @param pick the search for the right citizen; none once one is chosen
 * @param chosen what will happen; none before one is chosen
 * @param problem what is wrong with the choice; none when all is well
 */
public record MoveView(
    String citizenHref,
    String name,
    String kind,
    LocalDate on,
    @Nullable String form,
    String outcome,
    String registeredBy,
    @Nullable PickView pick,
    @Nullable Chosen chosen,
    @Nullable String problem) {

  /**
   * The right citizen is chosen.
   *
   * @param reopened duties that are to be done again at the wrong citizen's
   * @param met duties that become met at the right citizen's
   * @param warnings what to look at first
   * @param told what was noted as told at an interview of that day, to be ticked
   * @param changed fields another has changed since the form was opened; empty for none
   * @param otherHref the search again
   * @param version version of the interview when the form was opened
   */
  public record Chosen(
      String action,
      long to,
      PersonView from,
      PersonView right,
      List<String> reopened,
      List<String> met,
      List<String> warnings,
      List<Told> told,
      List<ConflictView.Line> changed,
      String otherHref,
      String reason,
      List<FieldError> errors,
      int version,
      String idempotencyKey,
      DraftView draft) {

    public Chosen {
      reopened = List.copyOf(reopened);
      met = List.copyOf(met);
      warnings = List.copyOf(warnings);
      told = List.copyOf(told);
      changed = List.copyOf(changed);
      errors = List.copyOf(errors);
    }
  }

  /**
   * A date that was noted as told.
   *
   * @param checked whether it was told at this interview, and so to somebody else
   */
  public record Told(long id, String text, boolean checked) {}
}
