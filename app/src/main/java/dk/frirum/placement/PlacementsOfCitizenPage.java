package dk.frirum.placement;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.CaseRecords;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A citizen's placements; of a sick one, the employer and the day back at work. */
@Controller
class PlacementsOfCitizenPage {
  private final Pages pages;
  private final CitizenPlacements placements;
  private final SickEmployment employment;
  private final Companies companies;
  private final CaseRecords records;
  private final CitizenAccess access;
  private final CitizenNames names;

  PlacementsOfCitizenPage(
      Pages pages,
      CitizenPlacements placements,
      SickEmployment employment,
      Companies companies,
      CaseRecords records,
      CitizenAccess access,
      CitizenNames names) {
    this.pages = pages;
    this.placements = placements;
    this.employment = employment;
    this.companies = companies;
    this.records = records;
    this.access = access;
    this.names = names;
  }

  @GetMapping("/citizens/{citizen}/placements")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    Typed nothing = new Typed(Map.of("sector", Sector.PRIVATE.code()));
    return show(who, citizen, nothing, List.of(), pages.frame(request), model);
  }

  @PostMapping("/citizens/{citizen}/employer")
  String employer(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    Typed typed = new Typed(sent);
    List<FieldError> errors = new ArrayList<>();
    CompanyReader reader = new CompanyReader(frame.words());
    Optional<Company> known =
        companies
            .chosen(who, typed.v("company"))
            .or(() ->
                reader
                    .number(typed)
                    .flatMap(cvr -> companies.byNumber(who, cvr, reader.unit(typed))));
    Company.Typed fresh = known.isPresent() ? null : reader.read(typed, errors);
    Optional<CaseRecord.Spell> spell =
        SickEmployment.sick(records.of(citizen, frame.today()), frame.today());
    if (spell.isEmpty()) {
      errors.add(new FieldError("cvr", frame.words().t("wrong.employer.notsick")));
    }
    if (!errors.isEmpty() || spell.isEmpty()) {
      return show(who, citizen, typed, errors, frame, model);
    }
    employment.employer(who, citizen, known.orElse(null), fresh, spell.get().during().from());
    return told(redirect, frame.words().t("employer.saved"), citizen);
  }

  @PostMapping("/citizens/{citizen}/back-at-work")
  String back(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Typed typed = new Typed(sent);
    LocalDate on = typed.day("on");
    if (on == null || on.isAfter(frame.today())) {
      FieldError error = new FieldError("on", words.t("wrong.back.day"));
      return show(who, citizen, typed, List.of(error), frame, model);
    }
    if (sent.containsKey("undo")) {
      String why = typed.line("reason");
      if (why.isEmpty() || why.length() > 300) {
        FieldError error = new FieldError("reason", words.t("wrong.placement.reason"));
        return show(who, citizen, typed, List.of(error), frame, model);
      }
      employment.notBack(who, citizen, on, why);
      return told(redirect, words.t("back.undone"), citizen);
    }
    employment.back(who, citizen, on);
    return told(redirect, words.t("back.saved", words.date(on)), citizen);
  }

  private static String told(RedirectAttributes redirect, String text, long citizen) {
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, text));
    return "redirect:" + PlacementWords.ofCitizen(citizen);
  }

  private String show(
      SignedIn who, long citizen, Typed typed, List<FieldError> errors, Frame frame, Model model) {
    String name = names.open(who, citizen);
    LocalDate today = frame.today();
    CaseRecord record = records.of(citizen, today);
    String group = SickEmployment.group(record, today);
    Words words = frame.words();
    model.addAttribute(
        "of",
        new OfCitizenView(
            name,
            "/citizens/" + citizen,
            CitizenPlacements.form(citizen),
            placements.of(who, citizen, words),
            SickEmployment.sick(record, today).isPresent(),
            employment.employer(who, record, today),
            group,
            group.equals(Sector.MUNICIPAL.code()) ? employment.entrance(who) : "",
            SickEmployment.daysBack(record).stream()
                .map(day -> new Choice(day.toString(), words.date(day)))
                .toList(),
            companies.latest(who, typed.v("company")).stream()
                .map(each ->
                    new Choice(Long.toString(each.id()), each.name() + " (" + each.cvr() + ")"))
                .toList(),
            Sector.codes(),
            typed,
            errors,
            today.toString()));
    frame
        .crumb(words.t("citizens.title"), Page.Section.CITIZENS.href())
        .crumb(name, "/citizens/" + citizen)
        .crumb(words.t("placements.of.citizen"), null);
    model.addAttribute("page", frame.page(words.t("placements.of.citizen"), Page.Section.CITIZENS));
    return "placement/citizen";
  }
}
