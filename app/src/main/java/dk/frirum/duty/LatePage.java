package dk.frirum.duty;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.LateCauses;
import dk.frirum.casework.LateDuties;
import dk.frirum.casework.LateReason;
import dk.frirum.casework.LateView;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why is this duty late? One choice; the duty stays overdue. */
@Controller
class LatePage {
  private static final Pattern OURS = Pattern.compile("/(today|citizens/\\d+)(\\?[\\w&=%.~+-]*)?");

  private final Pages pages;
  private final LateDuties late;
  private final LateCauses causes;
  private final CitizenAccess access;

  LatePage(Pages pages, LateDuties late, LateCauses causes, CitizenAccess access) {
    this.pages = pages;
    this.late = late;
    this.causes = causes;
    this.access = access;
  }

  @GetMapping("/citizens/{citizen}/late")
  @Transactional
  public String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.open(who, citizen, Action.DUTY_EXPLAINED, Map.of());
    Frame frame = pages.frame(request);
    Optional<Standing> duty = duty(citizen, asked);
    if (duty.isEmpty()) {
      return gone(redirect, frame.words(), back(citizen, asked));
    }
    LateCauses.Said now = causes.of(List.of(citizen)).get(LateDuties.named(duty.get()));
    Map<String, String> typed =
        now == null
            ? Map.of()
            : Map.of(
                LateReason.CAUSE,
                now.reason().cause().code(),
                LateReason.SAID,
                now.reason().said());
    return show(citizen, duty.get(), typed, asked, List.of(), frame, model);
  }

  @PostMapping("/citizens/{citizen}/late")
  @Transactional
  public String register(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Optional<Standing> duty = duty(citizen, sent);
    if (duty.isEmpty()) {
      return gone(redirect, words, back(citizen, sent));
    }
    LateReason.Read read = LateReason.read(sent, words);
    if (read.reason().isEmpty()) {
      List<FieldError> errors =
          read.errors().isEmpty()
              ? List.of(new FieldError(LateReason.CAUSE, words.t("wrong.late.cause")))
              : read.errors();
      return show(citizen, duty.get(), sent, sent, errors, frame, model);
    }
    causes.register(
        who,
        citizen,
        LateDuties.named(duty.get()),
        Objects.requireNonNull(duty.get().due()),
        read.reason().get());
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, words.t("late.saved")));
    return "redirect:" + back(citizen, sent);
  }

  /** The overdue duty that is asked about. */
  private Optional<Standing> duty(long citizen, Map<String, String> asked) {
    return late.of(citizen).stream()
        .filter(each -> each.requirement().equals(asked.get("requirement")))
        .filter(each -> each.spell().equals(asked.get("spell")))
        .filter(each -> each.anchor().toString().equals(asked.get("anchor")))
        .findFirst();
  }

  private static String gone(RedirectAttributes redirect, Words words, String back) {
    Frame.carry(redirect, new Page.Flash(Page.Tone.INFO, words.t("late.gone")));
    return "redirect:" + back;
  }

  private static String back(long citizen, Map<String, String> asked) {
    String back = asked.getOrDefault("back", "");
    return OURS.matcher(back).matches() ? back : "/citizens/" + citizen;
  }

  private String show(
      long citizen,
      Standing duty,
      Map<String, String> typed,
      Map<String, String> asked,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    Words words = frame.words();
    String said =
        words.t(
            "interview.due",
            Titles.of(duty.title(), words),
            words.date(Objects.requireNonNull(duty.due())));
    model.addAttribute(
        "late",
        new LateFormView(
            Links.late(
                citizen,
                Long.parseLong(duty.spell()),
                duty.requirement(),
                duty.anchor(),
                back(citizen, asked)),
            back(citizen, asked),
            LateView.of(said, typed, words),
            errors));
    model.addAttribute("page", frame.page(words.t("late.title"), Page.Section.TODAY));
    return "duty/late";
  }
}
