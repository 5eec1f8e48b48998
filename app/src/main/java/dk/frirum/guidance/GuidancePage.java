package dk.frirum.guidance;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.citizen.Citizens;
import dk.frirum.guidance.Guidance.Kind;
import dk.frirum.guidance.Guidance.Noted;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The film before the first talk, what the citizen says of it, and questions with answers. */
@Controller
class GuidancePage {
  private static final int LONGEST = 1000;

  private final Pages pages;
  private final Guidance guidance;
  private final Films films;
  private final Citizens citizens;
  private final CitizenAccess access;
  private final Clock clock;

  GuidancePage(
      Pages pages,
      Guidance guidance,
      Films films,
      Citizens citizens,
      CitizenAccess access,
      Clock clock) {
    this.pages = pages;
    this.guidance = guidance;
    this.films = films;
    this.citizens = citizens;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/citizens/{citizen}/guidance")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    return show(who, citizen, "", "", pages.frame(request), model);
  }

  @PostMapping("/citizens/{citizen}/guidance")
  String note(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Fields typed = new Fields(sent);
    String film = films.inUse(who, words).id();
    String said = typed.text("words");
    String page = "redirect:/citizens/" + citizen + "/guidance";
    boolean done;
    switch (typed.v("do")) {
      case "understood" -> {
        // Who has understood it has seen it.
        done = guidance.note(who, citizen, film, Kind.SEEN, "");
        done &= guidance.note(who, citizen, film, Kind.UNDERSTOOD, "");
      }
      case "seen" -> done = guidance.note(who, citizen, film, Kind.SEEN, "");
      case "ask", "answer" -> {
        if (said.isEmpty() || said.length() > LONGEST) {
          String wrong =
              said.isEmpty()
                  ? words.t("wrong.plan.words")
                  : words.t("wrong.meeting.long", LONGEST);
          return show(who, citizen, typed.v("words"), wrong, frame, model);
        }
        Kind kind = typed.v("do").equals("ask") ? Kind.QUESTION : Kind.ANSWER;
        done = guidance.note(who, citizen, film, kind, said);
      }
      default -> {
        return page;
      }
    }
    Frame.carry(
        redirect,
        done
            ? new Page.Flash(Page.Tone.SUCCESS, words.t("guidance.done." + typed.v("do")))
            : new Page.Flash(Page.Tone.WARNING, words.t("guidance.notyours")));
    return page;
  }

  private String show(
      SignedIn who, long citizen, String typed, String wrong, Frame frame, Model model) {
    List<Noted> noted = guidance.open(who, citizen);
    String name = citizens.find(who, citizen).name();
    Words words = frame.words();
    Film film = films.inUse(who, words);
    frame.crumb(name, "/citizens/" + citizen).crumb(words.t("guidance.title"), null);
    model.addAttribute(
        "guidance",
        new GuidanceView(
            name,
            "/citizens/" + citizen,
            "/citizens/" + citizen + "/guidance",
            who.role() == Role.CITIZEN,
            film.title(),
            film.href(),
            film.href() + "/captions",
            film.mediaType(),
            film.id().equals(Film.OWN) ? words.language() : "da",
            List.of(film.transcript().split("\n\n")),
            first(noted, Kind.SEEN, words),
            first(noted, Kind.UNDERSTOOD, words),
            noted.stream()
                .filter(each -> each.kind() == Kind.QUESTION || each.kind() == Kind.ANSWER)
                .map(each ->
                    new GuidanceView.Line(
                        each.kind() == Kind.QUESTION,
                        each.words(),
                        each.by(),
                        words.at(each.at(), clock.getZone())))
                .toList(),
            typed,
            wrong));
    model.addAttribute("page", frame.page(words.t("guidance.title"), Page.Section.CITIZENS));
    return "guidance/guidance";
  }

  private String first(List<Noted> noted, Kind kind, Words words) {
    return noted.stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .map(each -> words.at(each.at(), clock.getZone()))
        .orElse("");
  }
}
