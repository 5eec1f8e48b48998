package dk.frirum.meeting;

import static dk.frirum.tables.Tables.MEETING;

import dk.frirum.access.SignedIn;
import dk.frirum.meeting.DayStops.Found;
import dk.frirum.meeting.DayStops.Mate;
import dk.frirum.web.Choice;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.NotFound;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Sent;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The task team's day (<i>rejsehold</i>): who is to be at which workplace when, and which companies
 * are visited between; or all by postcode, so that what is near can be laid after each other.
 */
@Controller
class DayTripPage {
  /** Four digits as a word of their own, not followed by more of a street number or date. */
  private static final Pattern POSTCODE = Pattern.compile("(?<![\\d-])([1-9]\\d{3})(?![\\d-])");

  /** A choice of ours, to be warned by: Frirum knows no distances. */
  private static final int TRAVEL = 30;

  private static final int NAME = 120;

  private final Pages pages;
  private final MeetingLists lists;
  private final DayStops stops;
  private final Clock clock;

  DayTripPage(Pages pages, MeetingLists lists, DayStops stops, Clock clock) {
    this.pages = pages;
    this.lists = lists;
    this.stops = stops;
    this.clock = clock;
  }

  private static String path(LocalDate day) {
    return "/meetings/day?day=" + day;
  }

  @GetMapping("/meetings/day")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "day", defaultValue = "") String asked,
      @RequestParam(name = "by", defaultValue = "") String by,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    return show(
        who, day(asked, frame), by.equals("postcode"), Map.of(), List.of(), frame, model);
  }

  private static LocalDate day(String asked, Frame frame) {
    LocalDate typed = Day.read(asked).date();
    return typed == null ? frame.today() : typed;
  }

  /** A company to visit that day, without a time. */
  @PostMapping("/meetings/day/stops")
  String add(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Sent sent = Sent.of(fields, frame.words());
    LocalDate day = day(sent.v("day"), frame);
    String company = sent.line("company", 1, NAME);
    String owner =
        sent.choice(
            "owner",
            stops.mates(who).stream().filter(Mate::here).map(each -> "" + each.id()).toList());
    List<Found> found = company.isEmpty() ? List.of() : stops.find(who, company);
    if (sent.good() && found.isEmpty()) {
      sent.wrong("company", "wrong.daytrip.none");
    } else if (sent.good() && found.size() > 1) {
      sent.wrong(
          "company",
          "wrong.daytrip.several",
          found.stream()
              .map(each -> each.name() + " (" + each.cvr() + ")")
              .collect(Collectors.joining(", ")));
    }
    if (!sent.good()) {
      return show(who, day, false, fields, sent.errors(), frame, model);
    }
    stops.add(who, found.getFirst().id(), Long.parseLong(owner), day);
    return "redirect:" + path(day);
  }

  /** Up, down or away. */
  @PostMapping("/meetings/day/stops/{stop}")
  String change(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("stop") long id,
      @RequestParam(name = "do", defaultValue = "") String what) {
    DayStops.Place place = stops.place(who, id).orElseThrow(() -> new NotFound("stop " + id));
    switch (what) {
      case "up" -> stops.keep(DayOrder.moved(dayOf(who, place), id, -1));
      case "down" -> stops.keep(DayOrder.moved(dayOf(who, place), id, 1));
      case "remove" -> stops.remove(id);
      default -> {
        // Nothing was asked for.
      }
    }
    return "redirect:" + path(place.day());
  }

  private List<DayOrder.Stop> dayOf(SignedIn who, DayStops.Place place) {
    List<Meeting> meetings =
        lists.atWorkplaces(who, MEETING.OWNER_ID.eq(place.owner()), span(place.day()));
    return DayOrder.of(
        fixed(meetings),
        stops.of(List.of(place.owner()), place.day()).getOrDefault(place.owner(), List.of()));
  }

  private static List<DayOrder.Fixed> fixed(List<Meeting> meetings) {
    return meetings.stream()
        .map(each -> new DayOrder.Fixed(each.span().from(), postcode(each.place()), each))
        .toList();
  }

  private String show(
      SignedIn who,
      LocalDate day,
      boolean byPostcode,
      Map<String, String> typed,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    Words words = frame.words();
    frame.crumb(words.t("meetings.title"), "/meetings").crumb(words.t("daytrip.title"), null);
    String order = byPostcode ? "&by=postcode" : "";
    List<Mate> mates = stops.mates(who);
    model.addAttribute(
        "trip",
        new DayTripView(
            words.weekday(day) + " " + words.date(day),
            day.toString(),
            path(day.minusDays(1)) + order,
            path(day.plusDays(1)) + order,
            path(day) + (byPostcode ? "" : "&by=postcode"),
            byPostcode,
            TRAVEL,
            lines(who, mates, day, byPostcode, words),
            mates.stream()
                .filter(Mate::here)
                .map(each -> new Choice("" + each.id(), each.name())).toList(),
            typed.getOrDefault("owner", "" + who.id()),
            typed.getOrDefault("company", ""),
            errors));
    model.addAttribute("page", frame.page(words.t("daytrip.title"), Page.Section.MEETINGS));
    return "meeting/daytrip";
  }

  private List<DayTripView.Stop> lines(
      SignedIn who, List<Mate> mates, LocalDate day, boolean byPostcode, Words words) {
    List<Long> owners = mates.stream().map(Mate::id).toList();
    Map<Long, List<Meeting>> meetings =
        lists.atWorkplaces(who, MEETING.OWNER_ID.in(owners), span(day)).stream()
            .collect(Collectors.groupingBy(Meeting::ownerId));
    Map<Long, List<DayOrder.Free>> free = stops.of(owners, day);
    List<DayTripView.Stop> lines = new ArrayList<>();
    for (Mate mate : mates) {
      List<DayOrder.Stop> ordered =
          DayOrder.of(
              fixed(meetings.getOrDefault(mate.id(), List.of())),
              free.getOrDefault(mate.id(), List.of()));
      for (int n = 0; n < ordered.size(); n++) {
        DayOrder.Stop last = n == 0 || byPostcode ? null : ordered.get(n - 1);
        lines.add(line(ordered.get(n), last, mate, words));
      }
    }
    return byPostcode
        ? lines.stream()
            .sorted(
                Comparator.comparing(DayTripView.Stop::postcode)
                    .thenComparing(DayTripView.Stop::time))
            .toList()
        : lines;
  }

  private DayTripView.Stop line(
      DayOrder.Stop stop, DayOrder.@Nullable Stop last, Mate mate, Words words) {
    boolean onwards = last != null && !last.postcode().equals(stop.postcode());
    return switch (stop) {
      case DayOrder.Fixed(var at, String postcode, Meeting meeting) ->
          new DayTripView.Stop(
              words.time(at, clock.getZone()),
              mate.name(),
              meeting.citizenName(),
              MeetingWords.path(meeting.id()),
              meeting.place(),
              postcode,
              onwards,
              onwards && last instanceof DayOrder.Fixed before
                  ? slack(before.meeting(), meeting)
                  : -1,
              "");
      case DayOrder.Free free ->
          new DayTripView.Stop(
              "",
              mate.name(),
              free.name(),
              "",
              free.address(),
              free.postcode(),
              onwards,
              -1,
              "/meetings/day/stops/" + free.id());
    };
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
