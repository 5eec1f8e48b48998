package dk.frirum.casefile;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.citizen.CitizenView;
import dk.frirum.placement.CitizenPlacements;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The citizen's page. */
@Controller
class CaseFilePage {
  private final Pages pages;
  private final CaseFiles files;
  private final CaseFileWords words;
  private final CaseTrials trials;
  private final ZoneId zone;

  CaseFilePage(Pages pages, CaseFiles files, CaseFileWords words, CaseTrials trials, Clock clock) {
    this.pages = pages;
    this.files = files;
    this.words = words;
    this.trials = trials;
    this.zone = clock.getZone();
  }

  @GetMapping("/citizens/{citizen}")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    return page(who, citizen, request, model, Action.CITIZEN_VIEWED);
  }

  /** The same page with the whole CPR number, or just the number where just that was asked for. */
  @PostMapping("/citizens/{citizen}/cpr")
  String showCpr(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.addHeader("Vary", "HX-Request");
    String page = page(who, citizen, request, model, Action.CPR_SHOWN);
    return request.getHeader("HX-Request") == null ? page : "citizen/cpr";
  }

  /** The same page with the protected address, where this person works on the case. */
  @PostMapping("/citizens/{citizen}/address")
  String showAddress(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.addHeader("Vary", "HX-Request");
    String page = page(who, citizen, request, model, Action.ADDRESS_SHOWN);
    return request.getHeader("HX-Request") == null ? page : "citizen/address";
  }

  private String page(
      SignedIn who, long citizen, HttpServletRequest request, Model model, Action action) {
    Frame frame = pages.frame(request);
    CaseFile file = files.open(who, citizen, frame, action);
    CitizenView view = words.view(who, file, frame, action == Action.CPR_SHOWN);
    if (who.may("GET", Page.Section.CITIZENS.href())) {
      frame.crumb(frame.words().t("citizens.title"), Page.Section.CITIZENS.href());
    }
    frame.crumb(file.citizen().name(), null);
    if (file.emergencyUntil() != null) {
      String until = frame.words().time(file.emergencyUntil(), zone);
      String banner = frame.words().t("emergency.banner", until);
      frame.flash(new Page.Flash(Page.Tone.WARNING, banner));
    }
    model.addAttribute("citizen", view);
    boolean change = file.asOf() == null && who.may("GET", CitizenPlacements.form(citizen));
    model.addAttribute("placements", file.placements());
    model.addAttribute("placementsHref", change ? CitizenPlacements.href(citizen) : null);
    model.addAttribute("courses", file.links());
    model.addAttribute("trials", trials.view(file, who.may("GET", "/trials"), frame.words()));
    model.addAttribute("head", view.head());
    model.addAttribute("page", frame.page(file.citizen().name(), Page.Section.CITIZENS));
    return "citizen/citizen";
  }
}
