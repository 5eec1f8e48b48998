package dk.frirum.meeting;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.Form;
import dk.frirum.meeting.Bookable.Offer;
import dk.frirum.web.Choice;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The citizen chooses the time and form of the next meeting. */
@Controller
class BookPage {
  private final Pages pages;
  private final Booking booking;
  private final CallForm form;
  private final CallWords calling;
  private final MeetingWords said;
  private final CitizenAccess access;

  BookPage(
      Pages pages,
      Booking booking,
      CallForm form,
      CallWords calling,
      MeetingWords said,
      CitizenAccess access) {
    this.pages = pages;
    this.booking = booking;
    this.form = form;
    this.calling = calling;
    this.said = said;
    this.access = access;
  }

  static String path(long citizenId) {
    return "/citizens/" + citizenId + "/book";
  }

  @GetMapping("/citizens/{citizen}/book")
  @Transactional
  public String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "from", defaultValue = "") String from,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Fields nothing =
        new Fields(Map.of("idempotencyKey", UUID.randomUUID().toString(), "from", from));
    return show(who, citizen, nothing, List.of(), frame, redirect, model);
  }

  @PostMapping("/citizens/{citizen}/book")
  @Transactional
  public String book(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Fields typed = new Fields(sent);
    LocalDateTime at;
    try {
      at = LocalDateTime.parse(typed.v("slot"));
    } catch (DateTimeParseException _) {
      FieldError error = new FieldError("slot", words.t("wrong.meeting.slot"));
      return show(who, citizen, typed, List.of(error), frame, redirect, model);
    }
    Form how = Form.of(typed.v("form")).orElse(null);
    if (how == null) {
      FieldError error = new FieldError("form", words.t("wrong.form"));
      return show(who, citizen, typed, List.of(error), frame, redirect, model);
    }
    UUID key = Hidden.key(typed.v("idempotencyKey"));
    return switch (booking.book(who, citizen, at, how, key)) {
      case Booked.Done(Meeting meeting) -> {
        String text = words.t("book.done", meeting.owner(), said.when(meeting, words));
        Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, text));
        yield "redirect:" + Front.path(citizen);
      }
      case Booked.Refused(String why) -> {
        String field = why.equals("wrong.form") ? "form" : "slot";
        FieldError error = new FieldError(field, words.t(why));
        yield show(who, citizen, typed, List.of(error), frame, redirect, model);
      }
    };
  }

  private String show(
      SignedIn who,
      long citizen,
      Fields typed,
      List<FieldError> errors,
      Frame frame,
      RedirectAttributes redirect,
      Model model) {
    access.open(who, citizen, Action.MEETING_VIEWED, Map.of());
    Words words = frame.words();
    if (!(booking.of(who, citizen, Day.read(typed.v("from")).date()) instanceof Offer offer)) {
      String text = words.t("book.closed");
      Frame.carry(redirect, new Page.Flash(Page.Tone.INFO, text));
      return "redirect:" + Front.path(citizen);
    }
    String first = offer.forms().isEmpty() ? "" : offer.forms().getFirst().code();
    LocalDate asked = Day.read(typed.v("from")).date();
    model.addAttribute(
        "book",
        new BookView(
            path(citizen),
            Front.path(citizen),
            calling.duty(offer.duty(), words),
            offer.duty().basis(),
            offer.kind().code(),
            offer.caseworker(),
            offer.kind().minutes(),
            form.formRule(citizen, offer.kind(), offer.times().getFirst().toLocalDate())
                .map(rule -> calling.formRule(rule, words))
                .orElse(null),
            days(offer, words),
            offer.forms().stream().map(Form::code).toList(),
            typed.on("form") ? typed.v("form") : first,
            typed.v("slot"),
            errors,
            typed.v("from"),
            offer.later() == null ? null : path(citizen) + "?from=" + offer.later(),
            offer.shown().isAfter(offer.first()) ? path(citizen) : null,
            asked != null && asked.isAfter(offer.first()) && offer.shown().equals(offer.first()),
            Hidden.key(typed.v("idempotencyKey")).toString()));
    frame.crumb(words.t("own.title"), Front.path(citizen)).crumb(words.t("book.title"), null);
    model.addAttribute("page", frame.page(words.t("book.title"), Page.Section.NONE));
    return "own/book";
  }

  private static List<BookView.Day> days(Offer offer, Words words) {
    Map<LocalDate, List<LocalDateTime>> byDay =
        offer.times().stream()
            .collect(
                Collectors.groupingBy(
                    LocalDateTime::toLocalDate, TreeMap::new, Collectors.toList()));
    return byDay.entrySet().stream()
        .map(each ->
            new BookView.Day(
                words.weekday(each.getKey()) + " " + words.date(each.getKey()),
                each.getValue().stream()
                    .map(at -> new Choice(at.toString(), words.t("book.at", words.time(at))))
                    .toList()))
        .toList();
  }
}
