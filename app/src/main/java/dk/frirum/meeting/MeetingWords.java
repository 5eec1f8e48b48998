package dk.frirum.meeting;

import dk.frirum.casework.HeldInterviews;
import dk.frirum.guidance.Notices;
import dk.frirum.meeting.MeetingView.LetterLine;
import dk.frirum.meeting.MeetingView.PartyLine;
import dk.frirum.meeting.MeetingView.PostLine;
import dk.frirum.meeting.MeetingView.TaskLine;
import dk.frirum.post.Channel;
import dk.frirum.post.Occasion;
import dk.frirum.post.Outbox;
import dk.frirum.post.Posted;
import dk.frirum.web.Choice;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meetings in the reader's language. */
@Component
class MeetingWords {
  private final Letters letters;
  private final Outbox outbox;
  private final HeldInterviews interviews;
  private final Partners partners;
  private final OwnWords own;
  private final Notices notices;
  private final MeetingPlacements placements;
  private final Clock clock;

  MeetingWords(
      Letters letters,
      Outbox outbox,
      HeldInterviews interviews,
      Partners partners,
      OwnWords own,
      Notices notices,
      MeetingPlacements placements,
      Clock clock) {
    this.letters = letters;
    this.outbox = outbox;
    this.interviews = interviews;
    this.partners = partners;
    this.own = own;
    this.notices = notices;
    this.placements = placements;
    this.clock = clock;
  }

  MeetingView view(Meeting meeting, List<Task> tasks, List<Choice> colleagues, Words words) {
    boolean open = meeting.stage() == Stage.CALLED;
    String path = path(meeting.id());
    boolean begun = !meeting.span().from().isAfter(clock.instant());
    return new MeetingView(
        meeting.citizenName(),
        "/citizens/" + meeting.citizenId(),
        meeting.kind().code(),
        state(meeting),
        when(meeting, words),
        meeting.span().minutes(),
        meeting.form().code(),
        meeting.place(),
        meeting.owner(),
        meeting.law(),
        about(meeting, words),
        because(
            "meeting.away",
            meeting.away() == null ? null : meeting.away().code(),
            meeting.awayText(),
            words),
        because(
            "meeting.reason",
            meeting.reason() == null ? null : meeting.reason().code(),
            meeting.reasonText(),
            words),
        note(meeting),
        parties(meeting, open, words),
        letters.of(meeting.citizenId(), meeting.id()).stream()
            .filter(each -> !each.occasion().equals(Occasion.ANOTHER.code()))
            .map(each -> letter(each, path, words))
            .toList(),
        outbox.of(meeting.topic(), meeting.citizenId()).stream()
            .map(each -> post(each, words))
            .toList(),
        tasks.stream().map(each -> task(each, colleagues, false)).toList(),
        !outbox.carries(Channel.E_MAIL),
        notices.ofMeeting(meeting.citizenId(), meeting.id()).isEmpty()
            ? null
            : "/citizens/" + meeting.citizenId() + "/notices",
        meeting.stayedAway()
            ? "/citizens/%d/sanction?meeting=%d".formatted(meeting.citizenId(), meeting.id())
            : null,
        open ? path + "/move" : null,
        open ? path + "/cancel" : null,
        open && begun ? path + "/outcome" : null,
        path + "/citizen",
        meeting.closed() ? path + "/withdraw" : null,
        meeting.closed() && meeting.interviewId() != null
            ? "/interviews/" + meeting.interviewId() + "/correct"
            : null,
        path + "/answers",
        path + "/access",
        path + "/told",
        meeting.version());
  }

  private @Nullable Choice about(Meeting meeting, Words words) {
    Long placement = meeting.placementId();
    return placement == null
        ? null
        : placements
            .find(meeting.citizenId(), placement, words)
            .map(each -> new Choice(each.href(), each.title()))
            .orElse(null);
  }

  static String path(long meeting) {
    return "/meetings/" + meeting;
  }

  /** That nobody has said what became of it is a state of its own. */
  String state(Meeting meeting) {
    return meeting.outcomeMissing(clock.instant()) ? "outcome-missing" : meeting.stage().code();
  }

  /** {@code torsdag 12. marts 2024 kl. 09.00}. */
  String when(Meeting meeting, Words words) {
    Instant from = meeting.span().from();
    LocalDate day = from.atZone(clock.getZone()).toLocalDate();
    return words.t(
        "letter.at", words.weekday(day), words.date(day), words.time(from, clock.getZone()));
  }

  private static @Nullable String because(
      String prefix, @Nullable String code, String text, Words words) {
    return code == null ? null : said(prefix, code, text, words);
  }

  private static String said(String prefix, String code, String text, Words words) {
    String said = words.t(prefix + "." + code);
    return text.isEmpty() ? said : said + ": " + text;
  }

  private @Nullable String note(Meeting meeting) {
    Long interview = meeting.interviewId();
    String note =
        interview == null
            ? meeting.record()
            : interviews
                .find(meeting.citizenId(), interview)
                .map(HeldInterviews.Held::note)
                .orElse("");
    return note.isEmpty() ? null : note;
  }

  private List<PartyLine> parties(Meeting meeting, boolean open, Words words) {
    Set<Long> pages =
        partners.open(
            meeting.parties().stream().map(Party::accessId).filter(Objects::nonNull).toList());
    return meeting.parties().stream()
        .map(party ->
            new PartyLine(
                party.id(),
                party.title(),
                party.name(),
                party.email(),
                party.basis().code(),
                party.consentOn(),
                party.answer().code(),
                answerText(party, words),
                party.attended(),
                open,
                open ? own.choices(Answering.ahead(party, clock.instant()), words) : List.of(),
                party.told(),
                meeting.stage() == Stage.HELD
                    && (party.part() == Part.CITIZEN || party.accessId() != null),
                party.accessId() == null ? null : pages.contains(party.accessId())))
        .toList();
  }

  private static String answerText(Party party, Words words) {
    Excuse excuse = party.excuse();
    return excuse == null
        ? party.answerText()
        : said("excuse", excuse.code(), party.answerText(), words);
  }

  private LetterLine letter(Letters.Letter letter, String path, Words words) {
    boolean waits = letter.toPrint() && letter.printedAt() == null;
    String href = path + "/letters/" + letter.id();
    return new LetterLine(
        letter.receiver().lines().findFirst().orElse(""),
        letter.occasion(),
        words.at(letter.writtenAt(), clock.getZone()),
        href,
        waits,
        waits ? href + "/printed" : null);
  }

  private PostLine post(Posted posted, Words words) {
    return new PostLine(
        posted.channel() == Channel.DIGITAL_POST
            ? words.t("post.digital", posted.recipient())
            : posted.recipient(),
        posted.occasion(),
        posted.standing(),
        words.at(posted.at(), clock.getZone()),
        posted.problem(words));
  }

  TaskLine task(Task task, List<Choice> colleagues, boolean withMeeting) {
    boolean open = task.doneAt() == null;
    return new TaskLine(
        task.what(),
        task.due(),
        open && task.due().isBefore(LocalDate.now(clock)),
        task.partyName().isEmpty() ? task.owner() : task.partyName() + " (" + task.owner() + ")",
        task.ownerId(),
        task.citizenName(),
        "/citizens/" + task.citizenId(),
        withMeeting && task.meetingId() != null ? path(task.meetingId()) : null,
        task.version(),
        open ? colleagues : List.of(),
        open ? "/tasks/" + task.id() + "/done" : null,
        open ? "/tasks/" + task.id() + "/assign" : null);
  }
}
