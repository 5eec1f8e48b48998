package dk.frirum.access;

import dk.frirum.access.Staff.Entry;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.login.StepView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The step that replaces a password somebody else has given. */
@Controller
class NewPasswordPage {
  private final Pages pages;
  private final Staff staff;
  private final PasswordEncoder passwords;
  private final Arrivals arrivals;
  private final Audit audit;
  private final TransactionOperations transaction;

  NewPasswordPage(
      Pages pages,
      Staff staff,
      PasswordEncoder passwords,
      Arrivals arrivals,
      Audit audit,
      TransactionOperations transaction) {
    this.pages = pages;
    this.staff = staff;
    this.passwords = passwords;
    this.arrivals = arrivals;
    this.audit = audit;
    this.transaction = transaction;
  }

  @GetMapping("/login/password")
  String open(@AuthenticationPrincipal Arriving me, HttpServletRequest request, Model model) {
    if (me.step() != Step.PASSWORD) {
      return "redirect:" + me.step().address();
    }
    return show(me, List.of(), pages.frame(request), model);
  }

  @PostMapping("/login/password")
  String send(
      @AuthenticationPrincipal Arriving me,
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "again", defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Frame frame = pages.frame(request);
    if (me.step() != Step.PASSWORD) {
      return "redirect:" + me.step().address();
    }
    Entry entry = staff.entry(me.id()).orElseThrow();
    List<FieldError> errors = errors(entry, password, again, frame);
    if (!errors.isEmpty()) {
      return show(me, errors, frame, model);
    }
    Authentication who =
        transaction.execute(_ -> {
          staff.ownPassword(me.id(), passwords.encode(password));
          audit.record(me.id(), Action.PASSWORD_CHANGED, null, Map.of());
          return arrivals.authentication(staff.entry(me.id()).orElseThrow(), me.codeGiven());
        });
    arrivals.begin(who, request, response);
    return "redirect:" + arrivals.onwards(who, request, response);
  }

  private List<FieldError> errors(Entry entry, String password, String again, Frame frame) {
    List<FieldError> errors = new ArrayList<>();
    Passwords.wrong(password, entry.who().username())
        .or(() -> same(entry, password))
        .ifPresent(wrong ->
            errors.add(
                new FieldError(
                    "password",
                    frame
                        .words()
                        .t("newpassword." + wrong, Passwords.SHORTEST, Passwords.LONGEST))));
    if (errors.isEmpty() && !password.equals(again)) {
      errors.add(new FieldError("again", frame.words().t("newpassword.different")));
    }
    return errors;
  }

  private Optional<String> same(Entry entry, String password) {
    return passwords.matches(password, entry.passwordHash())
        ? Optional.of("same")
        : Optional.empty();
  }

  private static String show(Arriving me, List<FieldError> errors, Frame frame, Model model) {
    model.addAttribute("step", new StepView(me.username(), errors));
    model.addAttribute("page", frame.page(frame.words().t("newpassword.title"), Page.Section.NONE));
    return "web/login/password";
  }
}
