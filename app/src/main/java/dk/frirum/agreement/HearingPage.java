package dk.frirum.agreement;

import dk.frirum.access.SignedIn;
import dk.frirum.document.Pdf;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.price.PriceView;
import dk.frirum.price.Prices;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The recommendations of an agreement, to be written, and to be printed for a hearing. */
@Controller
class HearingPage {
  private final Pages pages;
  private final Agreements agreements;
  private final Recommendations recommendations;
  private final TrialsUnder trials;
  private final RulebookHolder holder;
  private final Prices prices;
  private final Pdf pdf;

  HearingPage(
      Pages pages,
      Agreements agreements,
      Recommendations recommendations,
      TrialsUnder trials,
      RulebookHolder holder,
      Prices prices,
      Pdf pdf) {
    this.pages = pages;
    this.agreements = agreements;
    this.recommendations = recommendations;
    this.trials = trials;
    this.holder = holder;
    this.prices = prices;
    this.pdf = pdf;
  }

  @GetMapping("/agreements/{agreement}/hearing")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("agreement") long id,
      @RequestParam(name = "change", defaultValue = "") String change,
      HttpServletRequest request,
      Model model) {
    Map<String, String> typed =
        recommendations.of(id).stream()
            .filter(each -> Long.toString(each.id()).equals(change))
            .findFirst()
            .map(HearingPage::typed)
            .orElse(Map.of());
    return show(who, id, typed, List.of(), pages.frame(request), model);
  }

  private static Map<String, String> typed(Recommendation each) {
    Map<String, String> typed = new HashMap<>();
    typed.put("id", Long.toString(each.id()));
    typed.put("version", Integer.toString(each.version()));
    typed.put("title", each.title());
    typed.put("body", each.body());
    typed.put("requirement", each.requirement());
    typed.put("evidence", each.evidence());
    typed.put("trial", each.trial() == null ? "" : each.trial().toString());
    return typed;
  }

  @PostMapping("/agreements/{agreement}/hearing")
  String save(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("agreement") long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    String title = sent.getOrDefault("title", "").strip();
    String body = sent.getOrDefault("body", "").strip();
    String requirement = sent.getOrDefault("requirement", "");
    List<FieldError> errors = new ArrayList<>();
    if (title.length() < 3 || title.length() > 200) {
      errors.add(new FieldError("title", words.t("agreement.error.title")));
    }
    if (body.length() > 20_000) {
      errors.add(new FieldError("body", words.t("trial.error.long", 20_000)));
    }
    if (!requirement.isEmpty() && holder.rulebook().requirement(requirement).isEmpty()) {
      errors.add(new FieldError("requirement", words.t("hearing.error.requirement")));
    }
    String trial = sent.getOrDefault("trial", "");
    boolean known =
        trials.of(who.municipality(), id, words).stream()
            .anyMatch(each -> each.href().equals("/trials/" + trial));
    Recommendations.Typed typed =
        new Recommendations.Typed(
            title,
            body,
            requirement,
            sent.getOrDefault("evidence", "").strip(),
            known ? Long.valueOf(trial) : null);
    if (errors.isEmpty() && !saved(who, id, sent, typed)) {
      errors.add(new FieldError("title", words.t("hearing.error.stale")));
    }
    if (!errors.isEmpty()) {
      return show(who, id, sent, errors, frame, model);
    }
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, words.t("agreement.saved")));
    return "redirect:/agreements/" + id + "/hearing";
  }

  private boolean saved(
      SignedIn who, long agreement, Map<String, String> sent, Recommendations.Typed typed) {
    String id = sent.getOrDefault("id", "");
    String version = sent.getOrDefault("version", "");
    if (!id.matches("\\d{1,18}")) {
      recommendations.add(who, agreement, typed);
      return true;
    }
    return version.matches("\\d{1,9}")
        && recommendations.change(
            who, agreement, Long.parseLong(id), Integer.parseInt(version), typed);
  }

  @GetMapping("/agreements/{agreement}/hearing/pdf")
  ResponseEntity<byte[]> paper(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("agreement") long id,
      HttpServletRequest request) {
    Frame frame = pages.frame(request);
    byte[] file =
        pdf.of(
            "agreement/pack.jte",
            Map.of(
                "w", frame.words(),
                "municipality", who.municipalityName(),
                "hearing", view(who, id, Map.of(), List.of(), frame)));
    return Pdf.answer(frame.words().t("hearing.file", id), file);
  }

  private String show(
      SignedIn who,
      long id,
      Map<String, String> typed,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    Words words = frame.words();
    HearingView hearing = view(who, id, typed, errors, frame);
    frame
        .crumb(words.t("agreements.title"), "/agreements")
        .crumb(hearing.file().title(), "/agreements/" + id)
        .crumb(words.t("hearing.title"), null);
    model.addAttribute("hearing", hearing);
    model.addAttribute("page", frame.page(words.t("hearing.title"), Page.Section.AGREEMENTS));
    return "agreement/hearing";
  }

  private HearingView view(
      SignedIn who, long id, Map<String, String> typed, List<FieldError> errors, Frame frame) {
    Words words = frame.words();
    AgreementFile file = agreements.one(who.municipality(), id);
    Map<String, PriceView.Row> figures =
        prices.rows(who, frame.today(), words).stream()
            .collect(Collectors.toMap(PriceView.Row::id, each -> each));
    Map<String, AgreementView.Trial> under =
        trials.of(who.municipality(), id, words).stream()
            .collect(Collectors.toMap(AgreementView.Trial::href, each -> each));
    return new HearingView(
        file,
        frame.today(),
        recommendations.of(id).stream().map(each -> page(each, figures, under)).toList(),
        file.own() && who.may("POST", "/agreements/1/hearing"),
        holder.rulebook().requirements().stream()
            .map(each -> new Choice(each.id(), each.title().in(words.rules())))
            .sorted(Comparator.comparing(Choice::text))
            .toList(),
        under.values().stream()
            .map(each -> new Choice(each.href().replace("/trials/", ""), each.title()))
            .toList(),
        typed,
        errors);
  }

  private static HearingView.Page page(
      Recommendation each,
      Map<String, PriceView.Row> figures,
      Map<String, AgreementView.Trial> under) {
    AgreementView.@Nullable Trial trial =
        each.trial() == null ? null : under.get("/trials/" + each.trial());
    return new HearingView.Page(
        each,
        figures.get(each.requirement()),
        trial == null ? null : trial.title(),
        trial == null ? null : Objects.requireNonNull(trial).href());
  }
}
