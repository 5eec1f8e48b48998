package dk.frirum.access;

import dk.frirum.access.factor.SecondFactors;
import dk.frirum.access.factor.SecondFactors.Answer;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.login.StepView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The step that asks for the code from the phone, or a recovery code. */
@Controller
class CodePage {
  private final Pages pages;
  private final Staff staff;
  private final SecondFactors factors;
  private final LoginAttempts attempts;
  private final Arrivals arrivals;
  private final Audit audit;
  private final FailedSignIns failed;
  private final TransactionOperations transaction;

  CodePage(
      Pages pages,
      Staff staff,
      SecondFactors factors,
      LoginAttempts attempts,
      Arrivals arrivals,
      Audit audit,
      FailedSignIns failed,
      TransactionOperations transaction) {
    this.pages = pages;
    this.staff = staff;
    this.factors = factors;
    this.attempts = attempts;
    this.arrivals = arrivals;
    this.audit = audit;
    this.failed = failed;
    this.transaction = transaction;
  }

  @GetMapping("/login/code")
  String open(@AuthenticationPrincipal Arriving me, HttpServletRequest request, Model model) {
    if (me.step() != Step.CODE) {
      return "redirect:" + me.step().address();
    }
    return show(me, List.of(), pages.frame(request), model);
  }

  @PostMapping("/login/code")
  String send(
      @AuthenticationPrincipal Arriving me,
      @RequestParam(name = "code", defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    if (me.step() != Step.CODE) {
      return "redirect:" + me.step().address();
    }
    Frame frame = pages.frame(request);
    return switch (answer(me, code)) {
      case Answer.Wrong _ -> {
        attempts.failed(me.username(), request.getRemoteAddr());
        failed.record(me.id(), FailedSignIns.Why.CODE);
        var wrong = new FieldError("code", frame.words().t("code.wrong"));
        yield show(me, List.of(wrong), frame, model);
      }
      case Answer.Right _ -> onwards(me, request, response);
      case Answer.Recovered(int left) -> {
        String text = frame.words().t("code.recovered", left);
        Frame.carry(redirect, new Page.Flash(Page.Tone.WARNING, text));
        yield onwards(me, request, response);
      }
    };
  }

  private Answer answer(Arriving me, String code) {
    return transaction.execute(_ -> {
      Answer answer = factors.use(me.id(), code);
      if (answer instanceof Answer.Recovered(int left)) {
        audit.record(me.id(), Action.RECOVERY_CODE_USED, null, Map.of("left", left));
      }
      return answer;
    });
  }

  private String onwards(Arriving me, HttpServletRequest request, HttpServletResponse response) {
    var who =
        transaction.execute(_ -> arrivals.authentication(staff.entry(me.id()).orElseThrow(), true));
    arrivals.begin(who, request, response);
    return "redirect:" + arrivals.onwards(who, request, response);
  }

  private static String show(Arriving me, List<FieldError> errors, Frame frame, Model model) {
    model.addAttribute("step", new StepView(me.username(), errors));
    model.addAttribute("page", frame.page(frame.words().t("code.title"), Page.Section.NONE));
    return "web/login/code";
  }
}
