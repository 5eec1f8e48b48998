package dk.frirum.integration;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.citizen.Citizens;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Sent;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was registered wrongly of an integration course, put right or withdrawn with the reason. */
@Controller
class IntegrationCorrectionsPage {
  private static final int REASON = 500;

  private final Pages pages;
  private final CitizenAccess access;
  private final Citizens citizens;
  private final IntegrationCourses courses;
  private final IntegrationCorrections corrections;
  private final Overtaken overtaken;
  private final Clock clock;

  IntegrationCorrectionsPage(
      Pages pages,
      CitizenAccess access,
      Citizens citizens,
      IntegrationCourses courses,
      IntegrationCorrections corrections,
      Overtaken overtaken,
      Clock clock) {
    this.pages = pages;
    this.access = access;
    this.citizens = citizens;
    this.courses = courses;
    this.corrections = corrections;
    this.overtaken = overtaken;
    this.clock = clock;
  }

  static String path(long citizenId) {
    return IntegrationPage.path(citizenId) + "/corrections";
  }

  @GetMapping("/citizens/{citizen}/integration/corrections")
  @Transactional
  public String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      Model model) {
    access.demand(who, citizen);
    return show(who, citizen, asked, Map.of(), List.of(), pages.frame(request), model);
  }

  @PostMapping("/citizens/{citizen}/integration/corrections")
  @Transactional
  public String save(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    Sent sent = Sent.of(fields, frame.words());
    boolean withdraws = sent.v("do").equals("withdraw");
    String why = sent.line("why", 3, REASON);
    IntegrationReader reader = new IntegrationReader(sent, frame.today(), clock.instant());
    boolean contract = sent.id("contract") != 0;
    Course.Contract right = !contract || withdraws ? null : reader.contract();
    Course.Activity other = contract || withdraws ? null : reader.activity();
    if (!sent.good()) {
      return show(who, citizen, fields, fields, sent.errors(), frame, model);
    }
    boolean done =
        contract
            ? corrections.contract(who, citizen, sent.id("contract"), right, why, sent.key())
            : corrections.activity(who, citizen, sent.id("activity"), other, why, sent.key());
    if (!done && !withdraws) {
      // What was typed is shown beside what the other has done, and can be saved all the same.
      access.open(who, citizen, Action.COURSE_VIEWED, Map.of("page", "integration"));
      Course now = courses.of(citizen);
      Overtaken.Typed typed =
          new Overtaken.Typed(citizen, citizens.find(who, citizen).name(), fields);
      Course.Contract wrong =
          now == null ? null : IntegrationCorrections.contract(now, sent.id("contract"));
      Course.Activity gone =
          now == null ? null : IntegrationCorrections.activity(now, sent.id("activity"));
      if (now != null && wrong != null) {
        return overtaken.correction(now, wrong, typed, frame, model);
      }
      if (gone != null) {
        return overtaken.activity(gone, typed, frame, model);
      }
    }
    String said = withdraws ? "integration.withdraw.saved" : "integration.correct.saved";
    frame.carry(redirect, done, said, "wrong.integration.gone");
    return "redirect:" + IntegrationPage.path(citizen);
  }

  private String show(
      SignedIn who,
      long citizen,
      Map<String, String> asked,
      Map<String, String> typed,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    access.open(who, citizen, Action.COURSE_VIEWED, Map.of("page", "integration"));
    Words words = frame.words();
    Sent ids = Sent.of(asked, words);
    Course course = courses.of(citizen);
    Course.Contract contract =
        course == null ? null : IntegrationCorrections.contract(course, ids.id("contract"));
    Course.Activity activity =
        course == null ? null : IntegrationCorrections.activity(course, ids.id("activity"));
    boolean stands =
        contract != null ? contract.stands() : activity != null && activity.withdrawn() == null;
    if (!stands) {
      return "redirect:" + IntegrationPage.path(citizen);
    }
    Map<String, String> fields =
        new HashMap<>(contract != null ? fields(contract) : fields(activity));
    fields.putAll(typed);
    if (!typed.isEmpty() && !typed.containsKey("abroad")) {
      fields.remove("abroad");
    }
    String name = citizens.find(who, citizen).name();
    model.addAttribute(
        "correction",
        new CorrectionsView(
            name,
            "/citizens/" + citizen,
            IntegrationPage.path(citizen),
            path(citizen),
            contract != null ? "contract" : "activity",
            contract != null ? contract.id() : activity == null ? 0 : activity.id(),
            title(contract, activity, words),
            IntegrationView.kinds(words),
            fields,
            errors,
            UUID.randomUUID().toString()));
    String title = words.t("integration.correct");
    frame
        .crumb(name, "/citizens/" + citizen)
        .crumb(words.t("integration.title"), IntegrationPage.path(citizen))
        .crumb(title, null);
    model.addAttribute("page", frame.page(title, Page.Section.CITIZENS));
    return "integration/corrections";
  }

  private String title(
      Course.@Nullable Contract contract, Course.@Nullable Activity activity, Words words) {
    if (contract != null) {
      return words.t(
          "integration.contract.version",
          contract.number(),
          words.at(contract.at(), clock.getZone()),
          contract.by());
    }
    return activity == null
        ? ""
        : words.t("integration.kind." + activity.kind().code()) + ": " + activity.what();
  }

  private static Map<String, String> fields(Course.Contract contract) {
    return Map.of(
        "goal", contract.words().goal(),
        "programme", contract.words().programme(),
        "citizenSigned", day(contract.citizen()),
        "municipalitySigned", day(contract.municipality()),
        "declarationSigned", day(contract.declaration()));
  }

  private static Map<String, String> fields(Course.@Nullable Activity activity) {
    return activity == null
        ? Map.of()
        : Map.of(
            "kind", activity.kind().code(),
            "what", activity.what(),
            "from", activity.from().toString(),
            "to", day(activity.to()),
            "abroad", activity.abroad() ? "on" : "");
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
