package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.InterviewReader.Reading;
import dk.frirum.casework.Interviews.Whom;
import dk.frirum.draft.DraftView;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that registers an interview that was held, or was not. */
@Controller
class RegisterPage {
  private final Pages pages;
  private final Interviews interviews;
  private final CaseDuties duties;
  private final InterviewForm form;
  private final FormDrafts drafts;
  private final LateDuties late;

  RegisterPage(
      Pages pages,
      Interviews interviews,
      CaseDuties duties,
      InterviewForm form,
      FormDrafts drafts,
      LateDuties late) {
    this.pages = pages;
    this.interviews = interviews;
    this.duties = duties;
    this.form = form;
    this.drafts = drafts;
    this.late = late;
  }

  @GetMapping("/citizens/{citizen}/interviews/new")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Whom whom = interviews.open(who, citizen);
    Way way = Way.read(citizen, asked);
    FormDrafts.Opened draft = drafts.open(who, citizen, Way.form(citizen), way.address());
    InterviewValues values =
        draft.values().orElseGet(() -> form.suggested(kind(way, whom), frame.today()));
    DraftView shown = draft.view(frame.words());
    Typed typed = new Typed(values, draft.step(frame.today()), draft.fields());
    return show(way, whom, typed, List.of(), UUID.randomUUID(), shown, frame, model);
  }

  @PostMapping("/citizens/{citizen}/interviews")
  String save(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Whom whom = interviews.open(who, citizen);
    Way way = Way.read(citizen, sent);
    InterviewValues values = InterviewValues.sent(sent);
    UUID key = Hidden.key(sent.getOrDefault("idempotencyKey", ""));
    StepForm step = StepForm.sent(sent, frame.today());
    LateReason.Read reason = LateReason.read(sent, frame.words());
    return switch (read(values, step, reason, whom, frame)) {
      case Answer.Wrong(List<FieldError> errors) ->
          show(
              way,
              whom,
              new Typed(values, step, sent),
              errors,
              key,
              drafts.open(who, citizen, Way.form(citizen), way.address()).inForm(frame.words()),
              frame,
              model);
      case Answer.Right(Interview interview) -> {
        List<Standing> before = duties.standing(citizen);
        Saving saving =
            interviews.register(who, citizen, interview, key, way, reason.reason(), step.step());
        Frame.carry(redirect, said(saving, interview, whom, before, frame.words()));
        yield "redirect:" + way.back();
      }
    };
  }

  /** Fields as they stand: the step agreed and the question why it is late among them. */
  private record Typed(InterviewValues values, StepForm step, Map<String, String> late) {}

  private sealed interface Answer {
    record Right(Interview interview) implements Answer {}

    record Wrong(List<FieldError> errors) implements Answer {}
  }

  /** Everything that is wrong at once: with the interview, the step, and the cause. */
  private static Answer read(
      InterviewValues values, StepForm step, LateReason.Read reason, Whom whom, Frame frame) {
    List<FieldError> others =
        Stream.concat(
                step.wrongs(frame.today()).stream().map(wrong -> wrong.in(frame.words())),
                reason.errors().stream())
            .toList();
    return switch (new InterviewReader(whom.spells(), frame.today()).read(values)) {
      case Reading.Refused(List<Wrong> wrongs) ->
          new Answer.Wrong(
              Stream.concat(wrongs.stream().map(wrong -> wrong.in(frame.words())), others.stream())
                  .toList());
      case Reading.Understood(Interview interview) ->
          others.isEmpty() ? new Answer.Right(interview) : new Answer.Wrong(others);
    };
  }

  private Page.Flash said(
      Saving saving, Interview interview, Whom whom, List<Standing> before, Words words) {
    String href = "/citizens/" + whom.id();
    return switch (saving) {
      case Saving.AlreadyThere(Registered by) -> already(by, words, href);
      case Saving.Conflict(Registered by) -> already(by, words, href);
      case Saving.Saved _ -> {
        String saved =
            interview.outcome() == Outcome.HELD
                ? words.t("saved", whom.name())
                : words.t(
                    "saved.nothing",
                    whom.name(),
                    words.code("outcome", interview.outcome().code()));
        yield new AfterSaving(before, duties.standing(whom.id())).flash(saved, words, href);
      }
    };
  }

  private static Page.Flash already(Registered by, Words words, String href) {
    String said =
        by.savedBy().isEmpty()
            ? words.t("saved.already.import")
            : words.t("saved.already", by.savedBy());
    return new Page.Flash(Page.Tone.INFO, said, href, words.t("saved.citizen"));
  }

  private Kind kind(Way way, Whom whom) {
    return duties.kinds(way.requirement()).stream()
        .flatMap(code -> Kind.of(code).stream())
        .findFirst()
        .orElse(
            "sickness-benefit".equals(whom.benefit())
                ? Kind.FOLLOW_UP_INTERVIEW
                : Kind.JOB_INTERVIEW);
  }

  private String show(
      Way way,
      Whom whom,
      Typed typed,
      List<FieldError> errors,
      UUID key,
      DraftView draft,
      Frame frame,
      Model model) {
    Words words = frame.words();
    LocalDate today = frame.today();
    String citizen = "/citizens/" + whom.id();
    model.addAttribute(
        "form",
        new InterviewFormView(
            false,
            way.action(),
            way.back(),
            whom.name(),
            citizen,
            duty(way, words),
            typed.values(),
            form.rule(whom.id(), typed.values(), today, words),
            form.usual(),
            form.kinds(words),
            errors,
            typed.step(),
            0,
            key.toString(),
            today.toString(),
            draft,
            late.question(whom.id(), way::isFrom, words)
                .map(question -> LateView.of(question, typed.late(), words))
                .orElse(null)));
    model.addAttribute("page", frame.page(words.t("interview.title"), Page.Section.CITIZENS));
    return "casework/interview";
  }

  /** The duty it was opened from, as long as it stands. */
  private @Nullable String duty(Way way, Words words) {
    return duties.standing(way.citizenId()).stream()
        .filter(way::isFrom)
        .findFirst()
        .map(duty ->
            duty.due() == null
                ? AfterSaving.title(duty, words)
                : words.t("interview.due", AfterSaving.title(duty, words), words.date(duty.due())))
        .orElse(null);
  }
}
