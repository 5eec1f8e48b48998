package dk.frirum.meeting;

import dk.frirum.casework.Form;
import dk.frirum.casework.InterviewValues;
import dk.frirum.casework.LateReason;
import dk.frirum.casework.StepForm;
import dk.frirum.meeting.Closed.NewTask;
import dk.frirum.web.Choice;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody says became of a meeting, and says everything that is wrong at once; what is
 * wrong with the interview is said by the interview's own reader.
 *
 * @param on the day it was
 * @param colleagues whom a task can be given to, besides those who take part
 * @param follower who follows up what is given to somebody outside the house
 */
record ClosedReader(
    Meeting meeting,
    LocalDate on,
    List<Choice> colleagues,
    long follower,
    LocalDate today,
    Words words) {
  static final int TASKS = 3;
  private static final String OUTSIDE = "party-";
  private static final int LONGEST_TASK = 500;
  private static final int LONGEST_RECORD = 10_000;

  /** What came of reading. */
  sealed interface Reading {
    record Understood(Closed closed) implements Reading {}

    record Refused(List<FieldError> errors) implements Reading {}
  }

  Reading read(Fields typed) {
    List<FieldError> errors = new ArrayList<>();
    Optional<Ending> ending = Ending.of(typed.v("outcome"));
    if (ending.isEmpty()) {
      errors.add(new FieldError("outcome", words.t("wrong.outcome")));
    }
    if (Form.of(typed.v("form")).filter(meeting.kind().forms()::contains).isEmpty()) {
      errors.add(new FieldError("form", words.t("wrong.form")));
    }
    if (typed.text("record").length() > LONGEST_RECORD) {
      errors.add(new FieldError("record", words.t("wrong.meeting.long", LONGEST_RECORD)));
    }
    Reason reason = ending.map(each -> reason(each, typed, errors)).orElse(null);
    List<NewTask> tasks = tasks(typed, errors);
    StepForm step = StepForm.sent(typed.sent(), today);
    errors.addAll(step.errors(today, words));
    LateReason.Read late = LateReason.read(typed.sent(), words);
    errors.addAll(late.errors());
    if (!errors.isEmpty() || ending.isEmpty()) {
      return new Reading.Refused(errors);
    }
    return new Reading.Understood(
        new Closed(
            ending.get(),
            interview(ending.get(), typed),
            reason,
            reason == null ? "" : typed.line("reasonText"),
            came(typed),
            tasks,
            step.step(),
            late.reason().or(() -> late(reason, typed))));
  }

  /** What a meeting fell through for is why its duty is late: it is not asked twice. */
  private static Optional<LateReason> late(@Nullable Reason reason, Fields typed) {
    return Optional.ofNullable(reason)
        .flatMap(Reason::lateCause)
        .map(cause -> new LateReason(cause, typed.line("reasonText")));
  }

  private @Nullable Reason reason(Ending ending, Fields typed, List<FieldError> errors) {
    return switch (ending) {
      case HELD -> null;
      case CITIZEN_ABSENT -> new ReasonReader(words).read(typed, Reason.ofAbsence(), errors);
      case CANCELLED -> new ReasonReader(words).read(typed, Reason.ofCancellation(), errors);
    };
  }

  private InterviewValues interview(Ending ending, Fields typed) {
    String kind = meeting.kind().interview();
    return new InterviewValues(
        kind == null ? "" : kind,
        on.toString(),
        typed.v("form"),
        ending.code(),
        typed.v("preparation"),
        typed.v("meeting"),
        typed.v("afterWork"),
        typed.text("record"),
        "");
  }

  private Set<Long> came(Fields typed) {
    return meeting.parties().stream()
        .map(Party::id)
        .filter(id -> typed.on("came-" + id))
        .collect(Collectors.toSet());
  }

  /** Those outside the house who take part and can be given a task. */
  static List<Choice> outside(Meeting meeting) {
    return meeting.parties().stream()
        .filter(ClosedReader::canHaveTask)
        .map(party -> new Choice(OUTSIDE + party.id(), party.name()))
        .toList();
  }

  /** Who has a page of their own to see it on. */
  private static boolean canHaveTask(Party party) {
    return party.part() == Part.CITIZEN || party.accessId() != null;
  }

  private Optional<Party> party(String owner) {
    return meeting.parties().stream()
        .filter(ClosedReader::canHaveTask)
        .filter(party -> owner.equals(OUTSIDE + party.id()))
        .findFirst();
  }

  private List<NewTask> tasks(Fields typed, List<FieldError> errors) {
    List<NewTask> tasks = new ArrayList<>();
    for (int n = 1; n <= TASKS; n++) {
      String prefix = "task-" + n;
      String what = typed.line(prefix + "-what");
      if (what.isEmpty()) {
        continue;
      }
      LocalDate due = Day.read(typed.v(prefix + "-due")).date();
      String owner = typed.v(prefix + "-owner");
      if (what.length() > LONGEST_TASK) {
        errors.add(new FieldError(prefix + "-what", words.t("wrong.meeting.long", LONGEST_TASK)));
      }
      if (due == null || due.isBefore(today)) {
        errors.add(new FieldError(prefix + "-due", words.t("wrong.task.due")));
      }
      Optional<Party> party = party(owner);
      if (party.isEmpty() && colleagues.stream().noneMatch(each -> each.value().equals(owner))) {
        errors.add(new FieldError(prefix + "-owner", words.t("wrong.task.owner")));
      } else if (due != null) {
        tasks.add(
            party
                .map(each -> new NewTask(what, follower, each.id(), due))
                .orElseGet(() -> new NewTask(what, Long.parseLong(owner), null, due)));
      }
    }
    return tasks;
  }
}
