package dk.frirum.timestudy;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.HeldToday;
import dk.frirum.web.Choice;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What are you doing just now? And what did today's interviews take? Made for a phone. */
@Controller
class NowPage {
  private static final List<Integer> TAPS = List.of(0, 5, 10, 15, 20, 30, 45);

  private final Pages pages;
  private final Studies studies;
  private final HeldToday held;
  private final Clock clock;

  NowPage(Pages pages, Studies studies, HeldToday held, Clock clock) {
    this.pages = pages;
    this.studies = studies;
    this.held = held;
    this.clock = clock;
  }

  /**
   * @param part {@code asked} for the question alone, without anybody's name
   */
  @GetMapping("/timestudy/now")
  String now(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "part", defaultValue = "") String part,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Optional<Studies.Asked> asked = studies.now(who);
    model.addAttribute(
        "now",
        new NowView(
            asked.map(NowPage::action).orElse(""),
            asked.map(each -> words.time(each.at(), clock.getZone())).orElse(""),
            asked.map(Studies.Asked::study).orElse(""),
            studies.takesPart(who),
            activities(words),
            part.equals("asked")
                ? List.of()
                : held.of(who, frame.today()).stream().map(each -> line(each, words)).toList()));
    model.addAttribute("page", frame.page(words.t("timestudy.now.title"), Page.Section.MEETINGS));
    return "timestudy/now";
  }

  static String action(Studies.Asked asked) {
    return "/timestudy/prompts/" + asked.id();
  }

  /**
   * Takes an answer.
   *
   * @param back the page it was asked on; where that is none of ours, the study's own
   */
  @PostMapping("/timestudy/prompts/{prompt}")
  String answer(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("prompt") long prompt,
      @RequestParam(name = "back", defaultValue = "") String back,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Words words = pages.frame(request).words();
    boolean saved =
        Activity.of(sent.getOrDefault("activity", ""))
            .filter(activity -> studies.answer(who, prompt, activity))
            .isPresent();
    String said = words.t(saved ? "timestudy.answered" : "timestudy.late");
    response.addHeader("Vary", "HX-Request");
    if (request.getHeader("HX-Request") != null) {
      // What stands half written on the page stays as it is.
      model.addAttribute("said", said);
      return "timestudy/answered";
    }
    Frame.carry(redirect, new Page.Flash(saved ? Page.Tone.SUCCESS : Page.Tone.INFO, said));
    return "redirect:" + (ours(back) ? back : "/timestudy/now");
  }

  /** An address within Frirum, as the pages themselves write it. */
  private static boolean ours(String back) {
    return back.matches("/(?!/)[\\w\\-./~%?=&+,:;@!*]*");
  }

  static List<Choice> activities(Words words) {
    return Stream.of(Activity.values())
        .map(each -> new Choice(each.code(), words.t("timestudy.activity." + each.code())))
        .toList();
  }

  /** What it usually takes stands in the interview already, and is among the taps. */
  private static NowView.Line line(HeldToday.Held each, Words words) {
    return new NowView.Line(
        each.id(),
        each.name(),
        "/citizens/" + each.citizenId(),
        words.code("kind", each.kind()),
        each.meeting(),
        each.preparation(),
        taps(each.preparation()),
        each.afterWork(),
        taps(each.afterWork()),
        each.version(),
        "/interviews/" + each.id() + "/minutes");
  }

  private static List<Integer> taps(int now) {
    TreeSet<Integer> taps = new TreeSet<>(TAPS);
    taps.add(now);
    return List.copyOf(taps);
  }
}
