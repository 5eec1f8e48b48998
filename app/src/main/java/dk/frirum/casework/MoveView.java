package dk.frirum.casework;

import dk.frirum.citizen.PersonView;
import dk.frirum.citizen.PickView;
import dk.frirum.draft.DraftView;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that moves something to the right citizen: first the search, then what will happen.
 *
 * @param subject kind of thing, by which the words end
 * @param pageHref the thing's own page
 * @param name the wrong citizen's name
 * @param facts what the thing is
 * @param pick the search for the right citizen; none once one is chosen
 * @param chosen what will happen; none before one is chosen
 * @param problem what is wrong with the choice; none when all is well
 */
public record MoveView(
    String subject,
    String pageHref,
    String citizenHref,
    String name,
    LocalDate on,
    List<Registration.Fact> facts,
    @Nullable PickView pick,
    @Nullable Chosen chosen,
    @Nullable String problem) {

  public MoveView {
    facts = List.copyOf(facts);
  }

  /**
   * The right citizen is chosen.
   *
   * @param leaves what happens at the wrong citizen's
   * @param reopened duties that are to be done again there
   * @param comes what happens at the right one's
   * @param met duties that become met there
   * @param warnings what to look at first
   * @param checks what rules say of it for the right citizen
   * @param told what was noted as told at an interview of that day, to be ticked
   * @param parties who takes part besides, to be ticked where they go along
   * @param changed fields another has changed since the form was opened; empty for none
   * @param otherHref the search again; none where there is no other
   * @param version version of the thing when the form was opened
   */
  public record Chosen(
      String action,
      long to,
      PersonView from,
      PersonView right,
      List<String> leaves,
      List<String> reopened,
      List<String> comes,
      List<String> met,
      List<String> warnings,
      List<Outlook.Check> checks,
      List<Told> told,
      List<Goes> parties,
      List<ConflictView.Line> changed,
      @Nullable String otherHref,
      String reason,
      List<FieldError> errors,
      int version,
      String idempotencyKey,
      DraftView draft) {

    public Chosen {
      leaves = List.copyOf(leaves);
      reopened = List.copyOf(reopened);
      comes = List.copyOf(comes);
      met = List.copyOf(met);
      warnings = List.copyOf(warnings);
      checks = List.copyOf(checks);
      told = List.copyOf(told);
      parties = List.copyOf(parties);
      changed = List.copyOf(changed);
      errors = List.copyOf(errors);
    }
  }

  /** Somebody who takes part, and whether they go along. */
  public record Goes(long id, String who, String hint, boolean checked) {}

  /**
   * A date that was noted as told.
   *
   * @param checked whether it was told at this interview, and so to somebody else
   */
  public record Told(long id, String text, boolean checked) {}
}
