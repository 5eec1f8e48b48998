package dk.frirum.access;

import dk.frirum.start.DemoMunicipality;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.login.LoginView;
import dk.frirum.web.login.LoginView.DemoLogin;
import dk.frirum.web.login.RefusedView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The page to sign in on, and the way from the front door. */
@Controller
class LoginPage {
  private final Pages pages;
  private final Staff staff;
  private final ObjectProvider<DemoMunicipality> demo;
  private final MunicipalLogin municipal;

  LoginPage(
      Pages pages, Staff staff, ObjectProvider<DemoMunicipality> demo, MunicipalLogin municipal) {
    this.municipal = municipal;
    this.pages = pages;
    this.staff = staff;
    this.demo = demo;
  }

  @GetMapping("/")
  String home(
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    // What was to be said on the first page goes on to it.
    Map<String, ?> said = RequestContextUtils.getInputFlashMap(request);
    if (said != null) {
      said.forEach(redirect::addFlashAttribute);
    }
    return "redirect:" + me.home();
  }

  @GetMapping("/login")
  String login(
      @AuthenticationPrincipal @Nullable SignedIn me, HttpServletRequest request, Model model) {
    if (me != null) {
      return "redirect:/";
    }
    Frame frame = pages.frame(request);
    if (request.getParameter("wait") != null) {
      warn(frame, frame.words().t("login.wait", LoginAttempts.WINDOW.toMinutes()));
    }
    if (request.getParameter("kept") != null) {
      warn(frame, frame.words().t("login.kept"));
    }
    if (request.getParameter("expired") != null) {
      warn(frame, frame.words().t("login.expired"));
    }
    model.addAttribute(
        "login",
        new LoginView(
            request.getParameter("error") != null,
            request.getParameter("out") != null,
            typed(request),
            municipal.configured(),
            demoLogins()));
    model.addAttribute("page", frame.page(frame.words().t("login.title"), Page.Section.NONE));
    return "web/login/login";
  }

  /** What was missing when the municipality's login led here. */
  @GetMapping("/login/refused")
  String refused(HttpServletRequest request, Model model) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(MunicipalLogin.REFUSED) instanceof RefusedView why)) {
      return "redirect:/login";
    }
    Frame frame = pages.frame(request);
    model.addAttribute("refused", why);
    model.addAttribute(
        "page", frame.page(frame.words().t("login.refused.title"), Page.Section.NONE));
    return "web/login/refused";
  }

  private static void warn(Frame frame, String text) {
    frame.flash(new Page.Flash(Page.Tone.WARNING, text));
  }

  private static String typed(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object typed = session == null ? null : session.getAttribute(Doors.TYPED);
    return typed instanceof String username ? username : "";
  }

  private List<DemoLogin> demoLogins() {
    return demo.stream()
        .flatMap(municipality -> municipality.logins().stream())
        .map(this::shown)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<DemoLogin> shown(DemoMunicipality.Login login) {
    return staff
        .byUsername(login.username())
        .map(Staff.Entry::who)
        .map(who ->
            new DemoLogin(who.role().code(), who.name(), login.username(), login.password()));
  }
}
