package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.draft.Drafts;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves an interview to the citizen it was held with. Moving it back is the same command. */
@Component
public class MoveInterview implements Movable {
  private final Interviews interviews;
  private final InterviewRows rows;
  private final Moves moves;
  private final Outlooks outlooks;
  private final MistoldDates dates;
  private final Drafts drafts;
  private final Clock clock;

  MoveInterview(
      Interviews interviews,
      InterviewRows rows,
      Moves moves,
      Outlooks outlooks,
      MistoldDates dates,
      Drafts drafts,
      Clock clock) {
    this.interviews = interviews;
    this.rows = rows;
    this.moves = moves;
    this.outlooks = outlooks;
    this.dates = dates;
    this.drafts = drafts;
    this.clock = clock;
  }

  @Override
  public String subject() {
    return InterviewRows.SUBJECT;
  }

  @Override
  public String place() {
    return "interviews";
  }

  @Override
  public String form(long id) {
    return "/interviews/" + id + "/move";
  }

  @Override
  public String page(Held now) {
    return "/citizens/" + now.citizenId();
  }

  @Override
  public Held open(SignedIn who, long id) {
    return held(interviews.openInterview(who, id));
  }

  static Held held(Registered now) {
    return new Held(
        now.id(),
        now.citizenId(),
        now.citizenName(),
        now.interview().on(),
        now.version(),
        now.savedBy(),
        null);
  }

  @Override
  public List<Fact> facts(Held now, Words words) {
    Interview interview = rows.interview(now.id());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.t("column.kind"), words.code("kind", interview.kind().code())));
    facts.add(
        new Fact(
            words.t("column.date"),
            words.weekday(interview.on()) + " " + words.date(interview.on())));
    if (interview.outcome() == Outcome.HELD) {
      facts.add(new Fact(words.t("column.form"), words.code("form", interview.form().code())));
    }
    facts.add(
        new Fact(words.t("column.outcome"), words.code("outcome", interview.outcome().code())));
    return facts;
  }

  @Override
  @Transactional
  public Outlook look(SignedIn who, Held now, long to, Words words) {
    Outlook found =
        outlooks.of(who, subject(), now.id(), now.citizenId(), to, () -> rows.move(now.id(), to));
    List<String> warnings = new ArrayList<>();
    String name = found.to().name();
    if (rows.same(to, rows.interview(now.id())) != null) {
      warnings.add(words.t("move.same.there", name, words.date(now.on())));
    }
    if (outlooks.without(to, now.on())) {
      warnings.add(words.t("move.nospell", name, words.date(now.on())));
    }
    return found
        .with(told(now.citizenId(), now.id(), now.on()))
        .with(new Outlook.Beside(List.of(), List.of(), warnings, List.of()));
  }

  /** Dates that may have been told at an interview. */
  public MistoldDates.ToldAt told(long citizenId, long id, LocalDate on) {
    return dates.at(citizenId, id, on);
  }

  @Override
  @Transactional
  public Answer move(Order order) {
    SignedIn who = order.who();
    long id = order.id();
    return moves.around(
        order,
        () -> rows.citizenOf(id),
        () -> held(rows.find(who, id)),
        now -> {
          change(order, id);
          Moves.Thing thing = new Moves.Thing(subject(), id, now.on());
          Long by = rows.registeredBy(id);
          moves.moved(order, thing, now.citizenId(), form(id), Action.INTERVIEW_MOVED, by);
          marks(order, id, now.citizenId(), now.on());
        });
  }

  /** The same where it goes along with what it was a part of, which is told of. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void along(Order order, long id, long from) {
    if (rows.citizenOf(id) != from) {
      return;
    }
    LocalDate on = rows.interview(id).on();
    change(order, id);
    moves.along(order, new Moves.Thing(subject(), id, on), from);
    marks(order, id, from, on);
  }

  /** The row alone, to see what would follow. */
  public void imagined(long id, long to) {
    rows.move(id, to);
  }

  private void change(Order order, long id) {
    var before = rows.snapshot(id);
    rows.move(id, order.to());
    rows.event(id, "interview-moved", order.reason(), before, order.who(), clock.instant());
    drafts.follow("/interviews/" + id + "/", order.to());
  }

  private void marks(Order order, long id, long from, LocalDate on) {
    dates.mark(order.who(), from, id, on, order.told());
    dates.lift(order.who(), order.to(), id);
  }

  @Override
  public List<ConflictView.Line> changed(Held now, int version, Words words) {
    return rows.asOf(now.id(), version)
        .map(then ->
            ConflictWords.lines(rows.interview(now.id()).values(""), then, words).stream()
                .filter(ConflictView.Line::differs)
                .toList())
        .orElse(List.of());
  }
}
