package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.meeting.OwnWords.Tried;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A partner's own page: their meetings, what they were told, and what they are to do. */
@Controller
class PartnerPage {
  static final String PATH = "/partner";

  private final Pages pages;
  private final PartnerMeetings meetings;
  private final OwnWords own;

  PartnerPage(Pages pages, PartnerMeetings meetings, OwnWords own) {
    this.pages = pages;
    this.meetings = meetings;
    this.own = own;
  }

  @GetMapping("/partner")
  @Transactional
  public String show(
      @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    return show(who, Tried.NOTHING, pages.frame(request), model);
  }

  private String show(SignedIn who, Tried tried, Frame frame, Model model) {
    model.addAttribute("partner", meetings.view(who, tried, frame.words()));
    model.addAttribute("page", frame.page(frame.words().t("partner.title"), Page.Section.NONE));
    return "own/partner";
  }

  @PostMapping("/partner/meetings/{meeting}/answer")
  @Transactional
  public String answer(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long id,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "times", required = false) List<String> times,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    PartnerMeetings.Seated seated = meetings.find(who, id);
    Fields typed = new Fields(sent);
    List<FieldError> errors = new ArrayList<>();
    Reply reply =
        new ReplyReader(seated.party().part(), own.proposed(who, seated.meeting()), frame.words())
            .read(typed, times == null ? List.of() : times, errors);
    if (reply == null) {
      return show(who, new Tried(id, typed, errors), frame, model);
    }
    Answer was = Answer.of(typed.v("was")).orElse(Answer.NONE);
    Result result = meetings.answer(who, id, was, reply);
    Frame.carry(redirect, OwnFlash.answered(result, seated.meeting().owner(), frame.words()));
    return "redirect:" + PATH;
  }

  @PostMapping("/partner/tasks/{task}/done")
  @Transactional
  public String done(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("task") long id,
      @RequestParam(name = "version", defaultValue = "") String version,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Tasks.Change change = meetings.done(who, id, Hidden.version(version));
    Frame.carry(redirect, OwnFlash.done(change, pages.frame(request).words()));
    return "redirect:" + PATH;
  }

  /** The language of letters from now on. */
  @PostMapping("/partner/language")
  @Transactional
  public String language(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "language", defaultValue = "da") String asked) {
    String language = asked.equals("en") ? "en" : "da";
    meetings.language(who, language);
    return "redirect:" + PATH + "?lang=" + language;
  }
}
