package dk.frirum.placement;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.CaseRecords;
import dk.frirum.placement.PlacementReader.Reading;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers a placement: what can be proposed stands in the fields already. */
@Controller
class NewPlacementPage {
  private static final int USUAL_WEEKS = 13;

  private final Pages pages;
  private final Placements placements;
  private final PlacementRows rows;
  private final Companies companies;
  private final RuleCheck rules;
  private final CaseRecords records;
  private final CitizenAccess access;
  private final CitizenNames names;

  NewPlacementPage(
      Pages pages,
      Placements placements,
      PlacementRows rows,
      Companies companies,
      RuleCheck rules,
      CaseRecords records,
      CitizenAccess access,
      CitizenNames names) {
    this.pages = pages;
    this.placements = placements;
    this.rows = rows;
    this.companies = companies;
    this.rules = rules;
    this.records = records;
    this.access = access;
    this.names = names;
  }

  @GetMapping("/citizens/{citizen}/placements/new")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "kind", defaultValue = "") String asked,
      HttpServletRequest request,
      Model model) {
    access.demand(who, citizen);
    Kind kind = Kind.of(asked).orElse(Kind.COMPANY_PLACEMENT);
    Frame frame = pages.frame(request);
    Typed proposed = proposed(who, citizen, kind, frame.today());
    return show(
        who, citizen, kind, proposed, List.of(), List.of(), UUID.randomUUID(), frame, model);
  }

  @PostMapping("/citizens/{citizen}/placements")
  String register(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "kind", defaultValue = "") String asked,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Kind kind = Kind.of(asked).orElse(Kind.COMPANY_PLACEMENT);
    Typed typed = new Typed(sent);
    UUID key = Hidden.key(typed.v("idempotencyKey"));
    return switch (new PlacementReader(who, kind, companies, words).read(typed)) {
      case Reading.Wrong(List<FieldError> errors) ->
          show(who, citizen, kind, typed, errors, List.of(), key, frame, model);
      case Reading.Understood(Wanted wanted, RuleChecks.Despite despite) ->
          switch (placements.register(who, citizen, wanted, despite, key)) {
            case Saved.Done(Placement done) -> {
              String text = words.t("placement.saved", done.citizenName(), done.place());
              Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, text));
              yield "redirect:" + PlacementWords.path(done.id());
            }
            case Saved.Refused(List<Check> checks) ->
                show(
                    who,
                    citizen,
                    kind,
                    typed,
                    List.of(new FieldError("despite", words.t("wrong.placement.despite"))),
                    checks.stream().map(each -> CheckLine.of(each, words)).toList(),
                    key,
                    frame,
                    model);
            case Saved.Conflict(Placement now) -> "redirect:" + PlacementWords.path(now.id());
          };
    };
  }

  /** From the Monday that comes, for as long as the rules leave without a judgement. */
  private Typed proposed(SignedIn who, long citizen, Kind kind, LocalDate today) {
    LocalDate starts = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    LocalDate usual = starts.plusWeeks(USUAL_WEEKS).minusDays(3);
    LocalDate ends =
        rules.lastDay(new Proposal(citizen, kind, null, starts, usual, null, null)).orElse(usual);
    Map<String, String> fields = new HashMap<>();
    fields.put("starts", starts.toString());
    fields.put("ends", ends.toString());
    fields.put("sector", Sector.PRIVATE.code());
    int minutes = rows.usualMinutes(who, kind);
    fields.put("minutes", minutes == 0 ? "" : Integer.toString(minutes));
    employer(who, citizen, today).forEach(each -> fields.put("company", Long.toString(each.id())));
    return new Typed(fields);
  }

  /** The employer of a sick citizen, who is nearest. */
  private Stream<Company> employer(SignedIn who, long citizen, LocalDate today) {
    return records.of(citizen, today).facts().stream()
        .filter(fact -> fact.name().equals("employer-cvr") && fact.valid().contains(today))
        .map(CaseRecord.Fact::value)
        .flatMap(cvr -> companies.byCvr(who, cvr).stream())
        .limit(1);
  }

  private String show(
      SignedIn who,
      long citizen,
      Kind kind,
      Typed typed,
      List<FieldError> errors,
      List<CheckLine> checks,
      UUID key,
      Frame frame,
      Model model) {
    Words words = frame.words();
    String name = names.open(who, citizen);
    String form = PlacementWords.ofCitizen(citizen);
    model.addAttribute(
        "form",
        new FormView(
            form + "?kind=" + kind.code(),
            form,
            name,
            "/citizens/" + citizen,
            Stream.of(Kind.values())
                .map(each -> new Choice(each.code(), words.t("placement.kind." + each.code())))
                .toList(),
            kind.code(),
            kind.withCompany(),
            kind == Kind.WAGE_SUBSIDY,
            companies.latest(who, typed.v("company")).stream()
                .map(each -> new Choice(Long.toString(each.id()), named(each)))
                .toList(),
            typed,
            errors,
            checks,
            key.toString()));
    frame
        .crumb(words.t("citizens.title"), Page.Section.CITIZENS.href())
        .crumb(name, "/citizens/" + citizen);
    frame.crumb(words.t("placements.of.citizen"), form).crumb(words.t("placement.new"), null);
    model.addAttribute("page", frame.page(words.t("placement.new"), Page.Section.CITIZENS));
    return "placement/new";
  }

  private static String named(Company company) {
    String unit = company.productionUnit().isEmpty() ? "" : ", P " + company.productionUnit();
    return company.name() + " (" + company.cvr() + unit + ")";
  }
}
