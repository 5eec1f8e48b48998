package dk.frirum.access;

import dk.frirum.access.factor.Enrolment;
import dk.frirum.access.factor.SecondFactors;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.login.EnrolView;
import dk.frirum.web.login.RecoveryView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The step that sets up codes on a phone. */
@Controller
class EnrolPage {
  /** Session attribute: the secret, until a code has shown that the phone has it. */
  private static final String SECRET = "login.secret";

  private final Pages pages;
  private final Staff staff;
  private final SecondFactors factors;
  private final LoginAttempts attempts;
  private final Arrivals arrivals;
  private final Audit audit;
  private final TransactionOperations transaction;

  EnrolPage(
      Pages pages,
      Staff staff,
      SecondFactors factors,
      LoginAttempts attempts,
      Arrivals arrivals,
      Audit audit,
      TransactionOperations transaction) {
    this.pages = pages;
    this.staff = staff;
    this.factors = factors;
    this.attempts = attempts;
    this.arrivals = arrivals;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Who has come in, with the recovery codes to show. */
  private record Enrolled(Authentication who, List<String> codes) {}

  @GetMapping("/login/enrol")
  String open(@AuthenticationPrincipal Arriving me, HttpServletRequest request, Model model) {
    if (me.step() != Step.ENROL) {
      return "redirect:" + me.step().address();
    }
    return show(me, List.of(), request, model);
  }

  @PostMapping("/login/enrol")
  String send(
      @AuthenticationPrincipal Arriving me,
      @RequestParam(name = "code", defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (me.step() != Step.ENROL || !factors.possible()) {
      return "redirect:" + me.step().address();
    }
    Optional<Enrolled> enrolled = enrolled(me, secret(request.getSession()), code);
    if (enrolled.isEmpty()) {
      attempts.failed(me.username(), request.getRemoteAddr());
      String wrong = pages.frame(request).words().t("enrol.wrong");
      return show(me, List.of(new FieldError("code", wrong)), request, model);
    }
    request.getSession().removeAttribute(SECRET);
    Authentication who = enrolled.get().who();
    arrivals.begin(who, request, response);
    model.addAttribute(
        "recovery",
        new RecoveryView(enrolled.get().codes(), arrivals.onwards(who, request, response)));
    Frame frame = pages.frame(request);
    model.addAttribute("page", frame.page(frame.words().t("recovery.title"), Page.Section.NONE));
    return "web/login/recovery";
  }

  private Optional<Enrolled> enrolled(Arriving me, byte[] secret, String code) {
    return transaction.execute(_ ->
        factors
            .enrol(me.id(), secret, code)
            .map(codes -> {
              audit.record(me.id(), Action.SECOND_FACTOR_SET_UP, null, Map.of());
              Staff.Entry entry = staff.entry(me.id()).orElseThrow();
              return new Enrolled(arrivals.authentication(entry, true), codes);
            }));
  }

  /** The same secret as long as the session lasts: a reload must not spoil what the phone has. */
  private byte[] secret(HttpSession session) {
    if (session.getAttribute(SECRET) instanceof byte[] before) {
      return before;
    }
    byte[] secret = factors.newSecret();
    session.setAttribute(SECRET, secret);
    return secret;
  }

  private String show(
      Arriving me, List<FieldError> errors, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Enrolment enrolment =
        factors.enrolment(secret(request.getSession()), frame.words().t("app.name"), me.username());
    model.addAttribute(
        "enrol",
        new EnrolView(
            factors.possible(),
            enrolment.text(),
            enrolment.uri(),
            enrolment.side(),
            enrolment.path(),
            errors));
    model.addAttribute("page", frame.page(frame.words().t("enrol.title"), Page.Section.NONE));
    return "web/login/enrol";
  }
}
