package dk.frirum.meeting;

import dk.frirum.guidance.NoticeOffer;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that calls a meeting.
 *
 * @param action where it is sent
 * @param again where it is opened anew for another kind
 * @param name the citizen's name
 * @param duty the duty it is for, in plain words with its date; none without a duty
 * @param about page and name of the placement it is about; none where it is about none
 * @param formRule the rule about the form of such an interview; none where any will do
 * @param law the paragraph the citizen is called by; empty for none
 * @param notice the written notice that goes with the summons; none where no law asks for it
 * @param noNotice names of benefits of which no rule on notice is known here; empty for none
 * @param slots times proposed
 * @param forms codes of the forms allowed
 * @param asksAway whether it is to be at the workplace, and if not why
 * @param clashes what it would clash with, in words; empty before that is known
 * @param seen what stands for those, sent along by one who calls it all the same
 */
public record CallFormView(
    String action,
    String again,
    String cancelHref,
    String name,
    String citizenHref,
    @Nullable String duty,
    @Nullable Choice about,
    @Nullable String formRule,
    String law,
    String kind,
    List<Choice> kinds,
    List<Choice> hidden,
    @Nullable NoticeOffer notice,
    List<String> noNotice,
    List<Choice> slots,
    List<String> forms,
    List<SeatLine> seats,
    boolean asksAway,
    List<String> aways,
    Fields typed,
    List<FieldError> errors,
    List<String> clashes,
    String seen,
    String idempotencyKey) {

  public CallFormView {
    kinds = List.copyOf(kinds);
    hidden = List.copyOf(hidden);
    noNotice = List.copyOf(noNotice);
    slots = List.copyOf(slots);
    forms = List.copyOf(forms);
    seats = List.copyOf(seats);
    aways = List.copyOf(aways);
    errors = List.copyOf(errors);
    clashes = List.copyOf(clashes);
  }

  /** What is wrong with a field; none when all is well. */
  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }

  /**
   * A place at the meeting.
   *
   * @param prefix beginning of the names of its fields
   * @param part code
   * @param basis code
   * @param always whether the meeting is none without
   * @param colleagues whom to choose among, for a colleague
   */
  public record SeatLine(
      String prefix, String part, String basis, boolean always, List<Choice> colleagues) {
    public SeatLine {
      colleagues = List.copyOf(colleagues);
    }

    /** End of the key of what the seat is called: a member of the team is called by the area. */
    public String title() {
      return part.equals(Part.TEAM_MEMBER.code())
          ? part + "." + Area.values()[prefix.charAt(prefix.length() - 1) - '1'].code()
          : part;
    }
  }
}
