package dk.frirum.casework;

import static dk.frirum.tables.Tables.INTERVIEW;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.InterviewReader.Reading;
import dk.frirum.web.FieldError;
import dk.frirum.web.Page;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers the interview (<i>samtale</i>) that something else was: a meeting that was held, or
 * that the citizen stayed away from. It is the same registration as by the form, within the other's
 * transaction, so that no fact is typed twice.
 */
@Component
public class HeldInterviews {
  private final Interviews interviews;
  private final CaseDuties duties;
  private final InterviewForm form;
  private final DSLContext sql;
  private final LateDuties late;

  HeldInterviews(
      Interviews interviews,
      CaseDuties duties,
      InterviewForm form,
      DSLContext sql,
      LateDuties late) {
    this.interviews = interviews;
    this.duties = duties;
    this.form = form;
    this.sql = sql;
    this.late = late;
  }

  /** What became of it. */
  public sealed interface Answer {
    /** It stands, registered now or by somebody before. */
    record Stands(long interviewId) implements Answer {}

    /** It cannot be so; nothing was saved. */
    record Refused(List<FieldError> errors) implements Answer {
      public Refused {
        errors = List.copyOf(errors);
      }
    }
  }

  /**
   * An interview as it stands.
   *
   * @param note what was written; empty for nothing
   * @param withdrawn whether it no longer counts
   */
  public record Held(long id, String note, boolean withdrawn) {}

  /**
   * Registers an interview, once for each key. Duties are evaluated anew in the same transaction.
   *
   * @param values as typed
   * @param today latest day it can have been held
   * @param reason why what it is for was late, where that was said
   * @param from whether a duty is the one it was called for
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Answer register(
      SignedIn who,
      long citizenId,
      InterviewValues values,
      LocalDate today,
      UUID key,
      Optional<LateReason> reason,
      Predicate<Standing> from,
      Words words) {
    var spells = interviews.whom(citizenId).spells();
    return switch (new InterviewReader(spells, today).read(values)) {
      case Reading.Refused(List<Wrong> wrongs) ->
          new Answer.Refused(wrongs.stream().map(wrong -> wrong.in(words)).toList());
      case Reading.Understood(Interview interview) ->
          switch (late.around(
              who,
              citizenId,
              reason,
              from,
              () -> interviews.save(who, citizenId, interview, key))) {
            case Saving.Saved(long id) -> new Answer.Stands(id);
            case Saving.AlreadyThere(Registered by) -> new Answer.Stands(by.id());
            case Saving.Conflict(Registered now) -> new Answer.Stands(now.id());
          };
    };
  }

  /** Withdraws one, as part of withdrawing what it was; a second time changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(SignedIn who, long interviewId, String reason) {
    int version =
        sql.select(INTERVIEW.VERSION)
            .from(INTERVIEW)
            .where(INTERVIEW.ID.eq(interviewId))
            .fetchSingle()
            .value1();
    interviews.withdraw(who, interviewId, reason, version);
  }

  /**
   * An interview of a citizen who may be seen: that is asked before. None where it is another
   * citizen's now.
   */
  public Optional<Held> find(long citizenId, long interviewId) {
    return sql.select(INTERVIEW.ID, INTERVIEW.NOTE, INTERVIEW.WITHDRAWN)
        .from(INTERVIEW)
        .where(INTERVIEW.ID.eq(interviewId), INTERVIEW.CITIZEN_ID.eq(citizenId))
        .fetchOptional(row -> new Held(row.value1(), row.value2(), row.value3()));
  }

  /** What stands in the fields at first: held, with the minutes it usually takes. */
  public InterviewValues suggested(String kind, LocalDate day) {
    return Kind.of(kind)
        .map(each -> form.suggested(each, day))
        .orElseGet(() -> new InterviewValues(kind, day.toString(), "", "held", "", "", "", "", ""));
  }

  /** Usual minutes of every kind and form, for the browser to fill in when a form is chosen. */
  public String usual() {
    return form.usual();
  }

  /** The message after a change: what was done, what it did to the duties, what comes next. */
  public Page.Flash told(long citizenId, List<Standing> before, String said, Words words) {
    return new AfterSaving(before, duties.standing(citizenId))
        .flash(said, words, "/citizens/" + citizenId);
  }
}
