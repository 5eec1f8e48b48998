package dk.frirum.meeting;

import dk.frirum.access.PartnerDoor;
import dk.frirum.meeting.Partners.Access;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a partner comes in with a code. A link fills the code in and does no more: programs that
 * look at links in e-mail would use it up.
 */
@Controller
class InvitationPage {
  private static final String PATH = "/invitation";
  private static final int LONGEST = 40;

  private final Pages pages;
  private final PartnerCodes codes;
  private final PartnerDoor door;

  InvitationPage(Pages pages, PartnerCodes codes, PartnerDoor door) {
    this.pages = pages;
    this.codes = codes;
    this.door = door;
  }

  @GetMapping("/invitation")
  String open(HttpServletRequest request, Model model) {
    return show("", request, model);
  }

  @GetMapping("/invitation/{code}")
  String open(@PathVariable("code") String code, HttpServletRequest request, Model model) {
    return show(code.length() > LONGEST ? "" : code, request, model);
  }

  private String show(String code, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    model.addAttribute("code", code);
    model.addAttribute("page", frame.page(frame.words().t("invitation.title"), Page.Section.NONE));
    return "own/invitation";
  }

  @PostMapping("/invitation")
  @Transactional
  public String enter(
      @RequestParam(name = "code", defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (!door.mayTry(request)) {
      return wrong("invitation.wait", request, redirect);
    }
    Optional<Access> access = codes.use(code);
    if (access.isEmpty()
        || !door.letIn(access.get().staffId(), access.get().id(), request, response)) {
      door.refused(request);
      return wrong("invitation.wrong", request, redirect);
    }
    return "redirect:" + PartnerPage.PATH;
  }

  private String wrong(String why, HttpServletRequest request, RedirectAttributes redirect) {
    String text = pages.frame(request).words().t(why);
    Frame.carry(redirect, new Page.Flash(Page.Tone.ERROR, text));
    return "redirect:" + PATH;
  }
}
