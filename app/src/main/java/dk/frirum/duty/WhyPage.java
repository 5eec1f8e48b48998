package dk.frirum.duty;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a duty stands as it does, or why there is none: a page, or a part of the page one is on. */
@Controller
class WhyPage {
  private final Pages pages;
  private final Why why;
  private final WhyWords words;

  WhyPage(Pages pages, Why why, WhyWords words) {
    this.pages = pages;
    this.why = why;
    this.words = words;
  }

  /**
   * @param anchor the day time is counted from; without it, whatever the requirement comes to
   */
  @GetMapping("/citizens/{citizen}/why")
  String why(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam("spell") long spell,
      @RequestParam("requirement") String requirement,
      @RequestParam(name = "anchor", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate anchor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Frame frame = pages.frame(request);
    Why.Answer answer =
        why.answer(who, new Why.Question(citizen, spell, requirement, anchor), frame.day());
    boolean part = request.getHeader("HX-Request") != null;
    response.addHeader("Vary", "HX-Request");
    WhyView view = words.view(who, answer, frame);
    model.addAttribute(
        "page", frame.page(view.title() + " – " + answer.name(), Page.Section.CITIZENS));
    model.addAttribute("why", view);
    return part ? "duty/whyPanel" : "duty/why";
  }
}
