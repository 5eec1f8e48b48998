package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Choice;
import dk.frirum.web.Day;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My meetings, week by week; those that are over without an outcome; my tasks. */
@Controller
class MyMeetingsPage {
  private final Pages pages;
  private final MeetingLists lists;
  private final MeetingWords said;
  private final Tasks tasks;
  private final Colleagues colleagues;
  private final Feeds feeds;
  private final Clock clock;

  MyMeetingsPage(
      Pages pages,
      MeetingLists lists,
      MeetingWords said,
      Tasks tasks,
      Colleagues colleagues,
      Feeds feeds,
      Clock clock) {
    this.pages = pages;
    this.lists = lists;
    this.said = said;
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.feeds = feeds;
    this.clock = clock;
  }

  @GetMapping("/meetings")
  String week(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "week", defaultValue = "") String asked,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    LocalDate day = Day.read(asked).date();
    LocalDate monday =
        (day == null ? frame.today() : day)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Span week = new Span(start(monday), start(monday.plusWeeks(1)));
    Words words = frame.words();
    model.addAttribute(
        "meetings",
        new MyMeetingsView(
            words.week(monday),
            words.shortDate(monday),
            words.shortDate(monday.plusDays(6)),
            "/meetings?week=" + monday.minusWeeks(1),
            "/meetings?week=" + monday.plusWeeks(1),
            rows(lists.mine(who, week), words),
            lists.countOutcomeMissing(who),
            tasks(who),
            tasks.countMine(who),
            tasks.outOfReach(who),
            feeds.has(who),
            false));
    model.addAttribute("page", frame.page(words.t("meetings.title"), Page.Section.MEETINGS));
    return "meeting/meetings";
  }

  @GetMapping("/meetings/passed")
  String passed(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    String title = frame.words().t("meetings.passed.title");
    frame.crumb(frame.words().t("meetings.title"), "/meetings").crumb(title, null);
    List<MyMeetingsView.Row> rows = rows(lists.outcomeMissing(who), frame.words());
    int all = lists.countOutcomeMissing(who);
    model.addAttribute(
        "meetings",
        new MyMeetingsView("", "", "", "", "", rows, all, List.of(), 0, 0, false, true));
    model.addAttribute("page", frame.page(title, Page.Section.MEETINGS));
    return "meeting/meetings";
  }

  private List<MeetingView.TaskLine> tasks(SignedIn who) {
    Map<Long, List<Choice>> whom = new HashMap<>();
    return tasks.mine(who).stream()
        .map(task ->
            said.task(
                task, whom.computeIfAbsent(task.citizenId(), id -> colleagues.of(who, id)), true))
        .toList();
  }

  private List<MyMeetingsView.Row> rows(List<Meeting> meetings, Words words) {
    return meetings.stream().map(meeting -> row(meeting, words)).toList();
  }

  private MyMeetingsView.Row row(Meeting meeting, Words words) {
    ZoneId zone = clock.getZone();
    String path = MeetingWords.path(meeting.id());
    boolean begun =
        meeting.stage() == Stage.CALLED && !meeting.span().from().isAfter(clock.instant());
    return new MyMeetingsView.Row(
        meeting.span().from().atZone(zone).toLocalDate(),
        words.time(meeting.span().from(), zone) + "–" + words.time(meeting.span().to(), zone),
        meeting.citizenName(),
        "/citizens/" + meeting.citizenId(),
        path,
        meeting.kind().code(),
        meeting.form().code(),
        meeting.place(),
        answers(meeting, words),
        said.state(meeting),
        begun ? path + "/outcome" : "");
  }

  /** {@code Borgeren kommer, arbejdsgiveren: intet svar}. */
  private static String answers(Meeting meeting, Words words) {
    return meeting.parties().stream()
        .filter(party -> party.answer() != Answer.NONE)
        .map(party ->
            words.t(
                "meeting.answer.of",
                words.t("meeting.part." + party.part().code()),
                words.t("meeting.answer." + party.answer().code())))
        .collect(Collectors.joining(", "));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
