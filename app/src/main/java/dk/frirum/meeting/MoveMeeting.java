package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.Movable;
import dk.frirum.casework.MoveInterview;
import dk.frirum.casework.Moves;
import dk.frirum.casework.Outlook;
import dk.frirum.casework.Outlooks;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a meeting to the citizen it is with: its parties, tasks and minutes, and the interview it
 * was. Before it has begun, those who were called are told that it was about somebody else, and the
 * right citizen and those who go along are called anew. What was sent to the wrong one stays there, and is
 * shown no more.
 */
@Component
class MoveMeeting implements Movable {
  private final Meetings meetings;
  private final MeetingRows rows;
  private final Origins origins;
  private final MeetingWords said;
  private final OtherCitizen other;
  private final Goers goers;
  private final MoveInterview interviews;
  private final Moves moves;
  private final Outlooks outlooks;
  private final Clock clock;

  MoveMeeting(
      Meetings meetings,
      MeetingRows rows,
      Origins origins,
      MeetingWords said,
      OtherCitizen other,
      Goers goers,
      MoveInterview interviews,
      Moves moves,
      Outlooks outlooks,
      Clock clock) {
    this.meetings = meetings;
    this.rows = rows;
    this.origins = origins;
    this.said = said;
    this.other = other;
    this.goers = goers;
    this.interviews = interviews;
    this.moves = moves;
    this.outlooks = outlooks;
    this.clock = clock;
  }

  @Override
  public String subject() {
    return MeetingRows.SUBJECT;
  }

  @Override
  public String place() {
    return "meetings";
  }

  @Override
  public String page(Held now) {
    return MeetingWords.path(now.id());
  }

  @Override
  public Held open(SignedIn who, long id) {
    return held(meetings.open(who, id));
  }

  Held held(Meeting now) {
    return new Held(
        now.id(), now.citizenId(), now.citizenName(), day(now), now.version(), now.savedBy(), null);
  }

  private LocalDate day(Meeting meeting) {
    return meeting.span().day(clock.getZone());
  }

  private boolean ahead(Meeting meeting) {
    return meeting.stage() == Stage.CALLED && meeting.span().from().isAfter(clock.instant());
  }

  @Override
  public List<Fact> facts(Held now, Words words) {
    Meeting it = rows.read(now.id());
    return List.of(
        new Fact(words.t("move.kind"), words.t("meeting.kind." + it.kind().code())),
        new Fact(words.t("meeting.field.when"), said.when(it, words)),
        new Fact(words.t("move.meeting.state"), words.t("meeting.state." + said.state(it))),
        new Fact(words.t("meeting.owner"), it.owner()));
  }

  @Override
  @Transactional
  public Outlook look(SignedIn who, Held now, long to, Words words) {
    Meeting it = rows.find(who, now.id());
    Outlook found =
        outlooks.of(who, subject(), it.id(), it.citizenId(), to, () -> other.imagined(who, it, to));
    Long interview = it.interviewId();
    Outlook told =
        interview == null
            ? found
            : found.with(interviews.told(it.citizenId(), interview, now.on()));
    List<String> leaves = new ArrayList<>();
    List<String> comes = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    List<Outlook.Goer> parties = List.of();
    String name = found.to().name();
    String others =
        it.parties().stream()
            .filter(each -> each.part() != Part.CITIZEN)
            .map(Party::name)
            .collect(Collectors.joining(", "));
    if (ahead(it)) {
      leaves.add(words.t("move.meeting.told"));
      parties = goers.offered(it, to, it.citizenName(), name, words);
      comes.add(
          words.t(parties.isEmpty() ? "move.meeting.called" : "move.meeting.called.all", name));
    } else if (!others.isEmpty()) {
      comes.add(words.t("move.meeting.parties", others));
    }
    if (other.given(it)) {
      leaves.add(words.t("move.meeting.notice"));
    }
    if (outlooks.without(to, now.on())) {
      warnings.add(words.t("move.nospell", name, words.date(now.on())));
    }
    return told.with(new Outlook.Beside(leaves, comes, warnings, List.of(), parties));
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
          Meeting was = rows.find(who, id);
          boolean ahead = ahead(was);
          Goers.Chosen chosen =
              ahead ? goers.chosen(was, order.to(), order.goes()) : Goers.Chosen.ALL_GO;
          JSONB before = rows.snapshot(id);
          other.leave(order, was, ahead);
          rows.update(id, other.rightly(was, order.to(), ahead));
          Long interview = was.interviewId();
          if (interview != null) {
            interviews.along(order, interview, was.citizenId());
          }
          other.come(order, was, ahead, chosen);
          Meeting then = rows.find(who, id);
          rows.event(then, MeetingRows.RIGHT_CITIZEN, order.reason(), before, who, clock.instant());
          moves.moved(
              order,
              new Moves.Thing(subject(), id, now.on()),
              was.citizenId(),
              form(id),
              Action.MEETING_RIGHT_CITIZEN,
              origins.calledBy(id));
          if (ahead) {
            other.call(who, rows.find(who, id));
          }
        });
  }
}
