package dk.frirum.citizen;

import dk.frirum.rules.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The citizen's page.
 *
 * @param head who it is
 * @param open duties still to be done, soonest first
 * @param past duties met, lifted or ended, latest first
 * @param timeline what the time line draws
 * @param interviews latest first
 * @param facts latest first
 * @param registerHref the form without a duty; none where nothing may be changed
 * @param asOf the day looked at, as typed; empty for today
 * @param asOfError what is wrong with the day typed; none when all is well
 * @param told dates the citizen was told, the first told first
 * @param trailHref who has seen the case
 * @param conflictHref the form to say that one must not deal with it; none for the citizen
 * @param corrections what was moved to or from the citizen, and records that were merged
 * @param mergeHref the form that merges two records of the citizen; none where one may not
 * @param meetings latest first
 * @param callHref the form that calls a meeting; none where nothing may be changed
 * @param absenceHref when the citizen is away or on stand-by; none where nothing may be changed
 */
public record CitizenView(
    Head head,
    List<DutyLine> open,
    List<DutyLine> past,
    Timeline timeline,
    List<InterviewLine> interviews,
    List<FactLine> facts,
    @Nullable String registerHref,
    String asOf,
    @Nullable String asOfError,
    List<ToldLine> told,
    String trailHref,
    @Nullable String conflictHref,
    List<Correction> corrections,
    @Nullable String mergeHref,
    List<MeetingLine> meetings,
    @Nullable String callHref,
    @Nullable String absenceHref) {

  public CitizenView {
    open = List.copyOf(open);
    past = List.copyOf(past);
    interviews = List.copyOf(interviews);
    facts = List.copyOf(facts);
    told = List.copyOf(told);
    corrections = List.copyOf(corrections);
    meetings = List.copyOf(meetings);
  }

  /**
   * What was put right in the case, in words.
   *
   * @param href what can be done about it; none where nothing can
   * @param way what that is called; none as above
   */
  public record Correction(
      String text, @Nullable String href, @Nullable String way, @Nullable String printed) {}

  /**
   * A meeting.
   *
   * @param when date and time in words
   * @param kind code
   * @param form code of the form
   * @param place empty for none
   * @param state code
   * @param href its page; none where this person has none
   */
  public record MeetingLine(
      String when, String kind, String form, String place, String state, @Nullable String href) {}

  /**
   * A date the citizen was told.
   *
   * @param moved whether the rules now come to another date
   * @param now that date; none where there is no such duty any more
   */
  public record ToldLine(
      String duty,
      LocalDate due,
      LocalDate on,
      String channel,
      boolean moved,
      @Nullable LocalDate now,
      String whyHref) {}

  /**
   * Who it is.
   *
   * @param href this page, the target of the as-of form
   * @param age whole years; none when the birth date is unknown
   * @param cpr as shown: {@code 010190-••••}, or in full after the button was pressed
   * @param cprFull whether it is shown in full
   * @param cprHref where the button posts to, which is logged; none where this person may not
   * @param address one line; none when it is unknown, or protected and not asked for
   * @param addressProtected whether name and address are protected
   * @param phone none when unknown
   * @param email none when unknown
   * @param caseworker name; none when nobody has the case
   * @param benefits the spells that run
   * @param addressHref where the button for a protected address posts to, which is logged; none
   *     where this person may not
   */
  public record Head(
      String href,
      String name,
      @Nullable Integer age,
      String cpr,
      boolean cprFull,
      @Nullable String cprHref,
      @Nullable String address,
      boolean addressProtected,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String caseworker,
      List<Running> benefits,
      @Nullable String addressHref) {

    /** Where no protected address can be asked for. */
    public Head(
        String href,
        String name,
        @Nullable Integer age,
        String cpr,
        boolean cprFull,
        @Nullable String cprHref,
        @Nullable String address,
        boolean addressProtected,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String caseworker,
        List<Running> benefits) {
      this(
          href,
          name,
          age,
          cpr,
          cprFull,
          cprHref,
          address,
          addressProtected,
          phone,
          email,
          caseworker,
          benefits,
          null);
    }

    public Head {
      benefits = List.copyOf(benefits);
    }
  }

  /**
   * A spell that runs.
   *
   * @param benefit code of the benefit
   * @param from first day
   */
  public record Running(String benefit, LocalDate from) {}

  /**
   * A duty.
   *
   * @param id unique on the page and fit for an html id
   * @param duty in plain words
   * @param due last day in time; none where the law gives none
   * @param metOn day it was met; none when it was not
   * @param basis paragraph in short, as {@code sygedagpengeloven § 13 b, stk. 1}
   * @param registerHref the form with the kind preset; none where nothing may be changed
   * @param callHref the form that calls such a meeting; none as above
   */
  public record DutyLine(
      String id,
      String duty,
      @Nullable LocalDate due,
      Status status,
      @Nullable LocalDate metOn,
      int have,
      int need,
      String basis,
      String whyHref,
      @Nullable String registerHref,
      @Nullable String callHref) {}

  /**
   * An interview.
   *
   * @param kind code of the kind
   * @param form code of the form; none when it was not held
   * @param outcome code of the outcome
   * @param minutes preparation, meeting and after-work in that order
   * @param note what was written; empty for nothing
   * @param registeredBy name
   * @param withdrawn why it was withdrawn; none when it stands
   * @param correctHref none where nothing may be changed
   * @param withdrawHref none where nothing may be changed
   * @param moveHref none where nothing may be changed
   */
  public record InterviewLine(
      String kind,
      LocalDate on,
      @Nullable String form,
      String outcome,
      List<Integer> minutes,
      String note,
      String registeredBy,
      @Nullable String withdrawn,
      @Nullable String correctHref,
      @Nullable String withdrawHref,
      @Nullable String moveHref) {

    public InterviewLine {
      minutes = List.copyOf(minutes);
    }
  }

  /**
   * A fact or occurrence known of the citizen, in words.
   *
   * @param from first day it holds, or the day it happened
   * @param to last day, inclusive; none while it holds
   */
  public record FactLine(String name, String value, LocalDate from, @Nullable LocalDate to) {}
}
