package dk.frirum.dignity;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The five questions; nobody has to answer, and nobody sees who did what. */
@Controller
class AskingPage {
  private final Pages pages;
  private final Answers answers;

  AskingPage(Pages pages, Answers answers) {
    this.pages = pages;
    this.answers = answers;
  }

  @GetMapping("/citizens/{citizen}/dignity")
  String ask(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    return show(who, citizen, new Fields(Map.of()), false, pages.frame(request), model);
  }

  @PostMapping("/citizens/{citizen}/dignity")
  String answer(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Fields typed = new Fields(sent);
    Map<Theme, Short> points = new EnumMap<>(Theme.class);
    for (Theme theme : Theme.values()) {
      if (typed.v(theme.code()).matches("[1-5]")) {
        points.put(theme, Short.valueOf(typed.v(theme.code())));
      }
    }
    if (points.size() < Theme.values().length) {
      return show(who, citizen, typed, true, frame, model);
    }
    answers.answer(who, citizen, points);
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, frame.words().t("dignity.thanks")));
    return "redirect:/citizens/" + citizen;
  }

  private String show(
      SignedIn who, long citizen, Fields typed, boolean missing, Frame frame, Model model) {
    Words words = frame.words();
    String href = "/citizens/" + citizen;
    model.addAttribute(
        "asking",
        new AskingView(
            href,
            href + "/dignity",
            answers.open(who, citizen).map(words::date).orElse(""),
            Stream.of(Theme.values()).map(Theme::code).toList(),
            missing ? words.t("wrong.dignity") : "",
            Stream.of(Theme.values())
                .map(Theme::code)
                .filter(typed::on)
                .map(code -> code + "=" + typed.v(code))
                .toList()));
    model.addAttribute("page", frame.page(words.t("dignity.title"), Page.Section.NONE));
    return "dignity/asking";
  }
}
