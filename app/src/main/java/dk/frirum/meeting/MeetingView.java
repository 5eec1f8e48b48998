package dk.frirum.meeting;

import dk.frirum.web.Choice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting's page.
 *
 * @param name the citizen's name
 * @param kind code
 * @param state {@code called}, {@code outcome-missing}, {@code held}, {@code not-held} or {@code
 *     cancelled}
 * @param when date and time in words
 * @param form code
 * @param about page and name of the placement it is about; none where it is about none
 * @param away why it is not at the workplace, in words; none where that is no question
 * @param reason why it was cancelled or not held, in words; none where it was not
 * @param note minutes, or the note of the interview it was; none before
 * @param noticesHref what the citizen was told in writing with the summons; none where no law asks
 * @param sanctionHref whether staying away may have consequences; none where nobody stayed away
 * @param moveHref none where it cannot be moved any more, as the next two
 * @param citizenMoveHref where it is moved to the right citizen
 * @param withdrawHref where it is withdrawn what became of it; none before
 * @param correctHref where the interview it was is corrected; none where it was none
 */
public record MeetingView(
    String name,
    String citizenHref,
    String kind,
    String state,
    String when,
    int minutes,
    String form,
    String place,
    String owner,
    String law,
    @Nullable Choice about,
    @Nullable String away,
    @Nullable String reason,
    @Nullable String note,
    List<PartyLine> parties,
    List<LetterLine> letters,
    List<PostLine> post,
    List<TaskLine> tasks,
    boolean mailOff,
    @Nullable String noticesHref,
    @Nullable String sanctionHref,
    @Nullable String moveHref,
    @Nullable String cancelHref,
    @Nullable String outcomeHref,
    String citizenMoveHref,
    @Nullable String withdrawHref,
    @Nullable String correctHref,
    String answersAction,
    String accessAction,
    String toldAction,
    int version) {

  public MeetingView {
    parties = List.copyOf(parties);
    letters = List.copyOf(letters);
    post = List.copyOf(post);
    tasks = List.copyOf(tasks);
  }

  /**
   * Somebody who takes part.
   *
   * @param consentOn when the citizen's consent was noted; none where it is not the basis
   * @param answer code
   * @param attended none before the meeting was held
   * @param mayAnswer whether an answer can be noted
   * @param times that would suit the party instead, for a move with one click
   * @param told what the party is told of what came of it
   * @param mayTell whether the party has a page to be told on, and the meeting was held
   * @param access whether the party's own page is open; none for who has none
   */
  public record PartyLine(
      long id,
      String part,
      String name,
      String email,
      String basis,
      @Nullable LocalDate consentOn,
      String answer,
      String answerText,
      @Nullable Boolean attended,
      boolean mayAnswer,
      List<Choice> times,
      String told,
      boolean mayTell,
      @Nullable Boolean access) {
    public PartyLine {
      times = List.copyOf(times);
    }
  }

  /**
   * A letter.
   *
   * @param at when it was written, in words
   * @param toPrint whether somebody must still print and send it
   * @param printedAction where it is noted that it was sent; none where that is no question
   */
  public record LetterLine(
      String receiver,
      String occasion,
      String at,
      String href,
      boolean toPrint,
      @Nullable String printedAction) {}

  /**
   * Something sent or to be sent.
   *
   * @param state code
   * @param at when it was sent, or is to be; in words
   * @param problem what went wrong last; empty for nothing
   */
  public record PostLine(
      String recipient, String occasion, String state, String at, String problem) {}

  /**
   * A task.
   *
   * @param meetingHref the meeting it was agreed at; none on that meeting's own page
   * @param colleagues whom it can be given to; empty where nothing may be changed
   * @param doneAction none when it is done
   */
  public record TaskLine(
      String what,
      LocalDate due,
      boolean late,
      String owner,
      long ownerId,
      String name,
      String citizenHref,
      @Nullable String meetingHref,
      int version,
      List<Choice> colleagues,
      @Nullable String doneAction,
      @Nullable String assignAction) {
    public TaskLine {
      colleagues = List.copyOf(colleagues);
    }
  }
}
