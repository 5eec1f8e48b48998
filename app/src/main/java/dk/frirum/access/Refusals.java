package dk.frirum.access;

import dk.frirum.access.Decision.Code;
import dk.frirum.access.Decision.Refused;
import dk.frirum.access.Emergencies.Opening;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Says why a case is closed, writes down that it was asked for, and opens it in an emergency. */
@Controller
@ControllerAdvice
class Refusals {
  private final Pages pages;
  private final CitizenAccess access;
  private final Emergencies emergencies;
  private final Audit audit;

  Refusals(Pages pages, CitizenAccess access, Emergencies emergencies, Audit audit) {
    this.pages = pages;
    this.access = access;
    this.emergencies = emergencies;
    this.audit = audit;
  }

  @ExceptionHandler(Refusal.class)
  ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return refusal.code() == Code.MERGED
        ? toKept(refusal, request, response)
        : closed(refusal, request, response);
  }

  /**
   * A closed record leads to the one that was kept, where that may be seen. What was sent is not
   * saved there unseen: the page says so.
   */
  private ModelAndView toKept(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long kept = access.kept(refusal.citizenId()).orElseThrow();
    if (access.decide(refusal.who(), kept) instanceof Refused(Code code)) {
      return closed(new Refusal(refusal.who(), kept, code), request, response);
    }
    String key = request.getMethod().equals("POST") ? "merged.sent" : "merged.here";
    Frame.carry(
        RequestContextUtils.getOutputFlashMap(request),
        new Page.Flash(Page.Tone.INFO, pages.frame(request).words().t(key)));
    // Where a part of a page was asked for, the browser goes there with the whole page.
    response.setHeader("HX-Redirect", "/citizens/" + kept);
    return new ModelAndView("redirect:/citizens/" + kept);
  }

  private ModelAndView closed(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Code code = refusal.code();
    Entry entry = Entry.of(refusal.who().id(), Action.CITIZEN_VIEWED).refused(code.code());
    if (code == Code.NOT_THERE) {
      // There may be no such citizen, whom the row could be about.
      // What was typed in the address may be anything, a CPR number too.
      audit.recordRefusal(entry.saying(Map.of("asked", refusal.citizenId())));
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return new ModelAndView();
    }
    audit.recordRefusal(entry.about(refusal.citizenId()));
    boolean mayOpen = Policy.mayBreakGlass(refusal.who().role(), code);
    String action = mayOpen ? action(refusal.citizenId()) : null;
    return page(
        new RefusedView(code.code(), action, Emergencies.HOURS.toHours(), "", List.of()),
        pages.frame(request),
        response);
  }

  @PostMapping("/citizens/{citizen}/emergency")
  ModelAndView open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (emergencies.open(who, citizen, reason)) {
      case Opening.Open() -> new ModelAndView("redirect:/citizens/" + citizen);
      case Opening.Wrong(Code code, String key) -> {
        Frame frame = pages.frame(request);
        FieldError error = new FieldError("reason", frame.words().t(key));
        yield page(
            new RefusedView(
                code.code(), action(citizen), Emergencies.HOURS.toHours(), reason, List.of(error)),
            frame,
            response);
      }
    };
  }

  private static String action(long citizen) {
    return "/citizens/" + citizen + "/emergency";
  }

  private static ModelAndView page(RefusedView view, Frame frame, HttpServletResponse response) {
    // Where a part of a page was asked for, the whole page is shown.
    response.setHeader("HX-Retarget", "body");
    Page page = frame.page(frame.words().t("refused.title"), Page.Section.CITIZENS);
    return new ModelAndView(
        "access/refused", Map.of("refused", view, "page", page), HttpStatus.FORBIDDEN);
  }
}
