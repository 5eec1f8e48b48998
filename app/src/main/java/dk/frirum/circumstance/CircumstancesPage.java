package dk.frirum.circumstance;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.circumstance.CircumstancesView.Line;
import dk.frirum.citizen.Citizens;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Sent;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Triage, recovery, and what else a caseworker registers of a citizen by hand. */
@Controller
class CircumstancesPage {
  private static final int LONGEST_WHY = 300;

  private final Pages pages;
  private final CitizenAccess access;
  private final Circumstances circumstances;
  private final CircumstanceWords said;
  private final Citizens citizens;
  private final CaseDuties duties;

  CircumstancesPage(
      Pages pages,
      CitizenAccess access,
      Circumstances circumstances,
      CircumstanceWords said,
      Citizens citizens,
      CaseDuties duties) {
    this.pages = pages;
    this.access = access;
    this.circumstances = circumstances;
    this.said = said;
    this.citizens = citizens;
    this.duties = duties;
  }

  static String path(long citizen) {
    return "/citizens/" + citizen + "/circumstances";
  }

  @GetMapping("/citizens/{citizen}/circumstances")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "what", defaultValue = "") String what,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Fields typed = new Fields(Map.of("what", what, "since", frame.today().toString()));
    return show(who, citizen, typed, List.of(), UUID.randomUUID(), frame, model);
  }

  @PostMapping("/citizens/{citizen}/circumstances")
  String register(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Sent sent = Sent.of(fields, words);
    // Whoever may not see the citizen learns nothing of the duties either.
    access.demand(who, citizen);
    Registrable what = said.find(sent.v("what")).orElse(null);
    if (what == null) {
      return show(who, citizen, new Fields(Map.of()), List.of(), sent.key(), frame, model);
    }
    LocalDate since = sent.past("since", frame.today());
    String value = said.value(what, sent.v("value"));
    if (what.type() != null && value.isEmpty()) {
      sent.wrong("value", "wrong.circumstance.value." + said.control(what.type()));
    }
    if (sent.good()) {
      long before = open(duties.standing(citizen));
      switch (circumstances.register(who, citizen, what, value, since, sent.key())) {
        case DONE -> {
          long fewer = before - open(duties.standing(citizen));
          String done =
              words.t("circumstance.saved", what.title().in(words.rules()))
                  + (fewer == 0 ? "" : " " + words.t("circumstance.duties", fewer));
          Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, done));
          return "redirect:/citizens/" + citizen;
        }
        case STANDS, GONE -> sent.wrong("since", "wrong.circumstance.stands");
        case NOT_SICK -> sent.wrong("since", "wrong.circumstance.notsick");
      }
    }
    Fields typed = new Fields(fields);
    return show(who, citizen, typed, sent.errors(), sent.key(), frame, model);
  }

  private static long open(List<Standing> standing) {
    return standing.stream().filter(Standing::open).count();
  }

  @PostMapping("/citizens/{citizen}/circumstances/{circumstance}/withdraw")
  String withdraw(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @PathVariable("circumstance") long id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    access.demand(who, citizen);
    Words words = pages.frame(request).words();
    Sent sent = Sent.of(fields, words);
    String why = sent.line("why", 3, LONGEST_WHY);
    Page.Flash flash =
        !sent.good()
            ? new Page.Flash(Page.Tone.ERROR, words.t("wrong.circumstance.why", LONGEST_WHY))
            : circumstances.withdraw(who, citizen, id, why) == Saved.DONE
                ? new Page.Flash(Page.Tone.SUCCESS, words.t("circumstance.withdrawn"))
                : new Page.Flash(Page.Tone.WARNING, words.t("wrong.circumstance.gone"));
    Frame.carry(redirect, flash);
    return "redirect:" + path(citizen);
  }

  private String show(
      SignedIn who,
      long citizen,
      Fields typed,
      List<FieldError> errors,
      UUID key,
      Frame frame,
      Model model) {
    Words words = frame.words();
    List<Circumstance> there = circumstances.open(who, citizen);
    String name = citizens.find(who, citizen).name();
    Registrable what = said.find(typed.v("what")).orElse(null);
    model.addAttribute(
        "circumstances",
        new CircumstancesView(
            name,
            "/citizens/" + citizen,
            path(citizen),
            ways(citizen, true, words),
            ways(citizen, false, words),
            what == null ? null : form(citizen, what, typed, errors, key, frame),
            there.stream().map(each -> line(citizen, each, words)).toList()));
    frame.crumb(words.t("citizens.title"), Page.Section.CITIZENS.href());
    frame.crumb(name, "/citizens/" + citizen).crumb(words.t("circumstance.title"), null);
    model.addAttribute("page", frame.page(words.t("circumstance.title"), Page.Section.CITIZENS));
    return "circumstance/circumstances";
  }

  private List<Choice> ways(long citizen, boolean events, Words words) {
    return said.all().stream()
        .filter(each -> each instanceof Registrable.Event == events)
        .map(each ->
            new Choice(path(citizen) + "?what=" + each.code(), each.title().in(words.rules())))
        .toList();
  }

  private CircumstancesView.Form form(
      long citizen,
      Registrable what,
      Fields typed,
      List<FieldError> errors,
      UUID key,
      Frame frame) {
    Words words = frame.words();
    return new CircumstancesView.Form(
        what.code(),
        what.title().in(words.rules()),
        said.now(citizen, what, frame.today(), words),
        said.day(what),
        said.hint(what),
        what.type() == null ? "none" : said.control(what.type()),
        said.choices(what, words),
        typed,
        errors,
        key.toString());
  }

  private Line line(long citizen, Circumstance each, Words words) {
    @Nullable Registrable what = said.find(each.what()).orElse(null);
    return new Line(
        what == null ? each.what() : what.title().in(words.rules()),
        what == null ? each.value() : said.shown(what, each.value(), words),
        each.since(),
        each.by(),
        each.withdrawn(),
        path(citizen) + "/" + each.id() + "/withdraw");
  }
}
