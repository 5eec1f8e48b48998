package dk.frirum.meeting;

import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.select;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Day;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The task team's day (<i>rejsehold</i>): who is to be at which workplace when, in the order of the
 * day, or by postcode, so that meetings near each other can be laid after each other.
 */
@Controller
class DayTripPage {
  /** Four digits as a word of their own, not followed by more of a street number or date. */
  private static final Pattern POSTCODE = Pattern.compile("(?<![\\d-])([1-9]\\d{3})(?![\\d-])");

  /** A choice of ours, to be warned by: Frirum knows no distances. */
  private static final int TRAVEL = 30;

  private final Pages pages;
  private final MeetingLists lists;
  private final Clock clock;

  DayTripPage(Pages pages, MeetingLists lists, Clock clock) {
    this.pages = pages;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping("/meetings/day")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "day", defaultValue = "") String asked,
      @RequestParam(name = "by", defaultValue = "") String by,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    LocalDate typed = Day.read(asked).date();
    LocalDate day = typed == null ? frame.today() : typed;
    boolean byPostcode = by.equals("postcode");
    List<Meeting> meetings = lists.atWorkplaces(who, mates(who), span(day));
    frame
        .crumb(frame.words().t("meetings.title"), "/meetings")
        .crumb(frame.words().t("daytrip.title"), null);
    String order = byPostcode ? "&by=postcode" : "";
    model.addAttribute(
        "trip",
        new DayTripView(
            frame.words().weekday(day) + " " + frame.words().date(day),
            day.toString(),
            "/meetings/day?day=" + day.minusDays(1) + order,
            "/meetings/day?day=" + day.plusDays(1) + order,
            "/meetings/day?day=" + day + (byPostcode ? "" : "&by=postcode"),
            byPostcode,
            TRAVEL,
            stops(meetings, byPostcode, frame)));
    model.addAttribute("page", frame.page(frame.words().t("daytrip.title"), Page.Section.MEETINGS));
    return "meeting/daytrip";
  }

  /** The team's, or one's own where there is no team. */
  private static Condition mates(SignedIn who) {
    return who.team() == null
        ? MEETING.OWNER_ID.eq(who.id())
        : MEETING.OWNER_ID.in(
            select(STAFF.ID)
                .from(STAFF)
                .where(STAFF.TEAM.eq(who.team()), STAFF.MUNICIPALITY.eq(who.municipality())));
  }

  private List<DayTripView.Stop> stops(List<Meeting> meetings, boolean byPostcode, Frame frame) {
    Comparator<Meeting> inTime = Comparator.comparing(meeting -> meeting.span().from());
    Comparator<Meeting> order =
        byPostcode
            ? Comparator.comparing((Meeting meeting) -> postcode(meeting.place()))
                .thenComparing(inTime)
            : Comparator.comparing(Meeting::owner).thenComparing(inTime);
    Map<Long, Meeting> before = new HashMap<>();
    List<DayTripView.Stop> stops = new ArrayList<>();
    meetings.stream()
        .sorted(order.thenComparing(Meeting::id))
        .forEach(meeting -> {
          String postcode = postcode(meeting.place());
          Meeting last = before.put(meeting.ownerId(), meeting);
          boolean onwards = !byPostcode && last != null && !postcode(last.place()).equals(postcode);
          stops.add(
              new DayTripView.Stop(
                  frame.words().time(meeting.span().from(), clock.getZone()),
                  meeting.owner(),
                  meeting.citizenName(),
                  MeetingWords.path(meeting.id()),
                  meeting.place(),
                  postcode,
                  onwards,
                  onwards ? slack(last, meeting) : -1));
        });
    return stops;
  }

  /** Minutes from one to the next where they are too few; below 0 where they are not. */
  private static int slack(Meeting last, Meeting next) {
    long minutes = Duration.between(last.span().to(), next.span().from()).toMinutes();
    return minutes < TRAVEL ? (int) Math.max(0, minutes) : -1;
  }

  /** The last four digits that can be a Danish postcode; empty for none. */
  static String postcode(String place) {
    Matcher found = POSTCODE.matcher(place);
    String last = "";
    while (found.find()) {
      last = found.group(1);
    }
    return last;
  }

  private Span span(LocalDate day) {
    return new Span(
        day.atStartOfDay(clock.getZone()).toInstant(),
        day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
  }
}
