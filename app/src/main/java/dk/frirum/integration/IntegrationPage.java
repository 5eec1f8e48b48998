package dk.frirum.integration;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.citizen.Citizens;
import dk.frirum.duty.CitizenDuty;
import dk.frirum.duty.Duties;
import dk.frirum.duty.Links;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.integration.IntegrationView.ActivityLine;
import dk.frirum.integration.IntegrationView.ContractLine;
import dk.frirum.integration.IntegrationView.CourseLine;
import dk.frirum.integration.IntegrationView.DutyLine;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Sent;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
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

/** The page of an integration course. */
@Controller
class IntegrationPage {
  private static final int NAME = 120;

  private final Pages pages;
  private final CitizenAccess access;
  private final Citizens citizens;
  private final Duties duties;
  private final RulebookHolder holder;
  private final IntegrationCourses courses;
  private final Overtaken overtaken;
  private final Clock clock;

  IntegrationPage(
      Pages pages,
      CitizenAccess access,
      Citizens citizens,
      Duties duties,
      RulebookHolder holder,
      IntegrationCourses courses,
      Overtaken overtaken,
      Clock clock) {
    this.pages = pages;
    this.access = access;
    this.citizens = citizens;
    this.duties = duties;
    this.holder = holder;
    this.courses = courses;
    this.overtaken = overtaken;
    this.clock = clock;
  }

  static String path(long citizenId) {
    return "/citizens/" + citizenId + "/integration";
  }

  @GetMapping("/citizens/{citizen}/integration")
  @Transactional
  public String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    return show(who, citizen, Map.of(), List.of(), pages.frame(request), model);
  }

  @PostMapping("/citizens/{citizen}/integration")
  @Transactional
  public String takeOver(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    Sent sent = Sent.of(fields, frame.words());
    LocalDate handedOver = sent.past("handedOverOn", frame.today());
    LocalDate registered = sent.dayOrNone("registeredOn");
    String from = sent.line("fromWhom", 1, NAME);
    if (registered != null && registered.isAfter(handedOver)) {
      sent.wrong("registeredOn", "wrong.integration.registered");
    }
    if (sent.good() && !courses.takeOver(who, citizen, registered, handedOver, from, sent.key())) {
      sent.wrong("handedOverOn", "wrong.integration.spell");
    }
    return sent.good()
        ? done(true, "integration.begun", citizen, frame, redirect)
        : show(who, citizen, fields, sent.errors(), frame, model);
  }

  @PostMapping("/citizens/{citizen}/integration/contract")
  @Transactional
  public String contract(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    Sent sent = Sent.of(fields, frame.words());
    Course.Contract contract =
        new IntegrationReader(sent, frame.today(), clock.instant()).contract();
    if (!sent.good()) {
      return show(who, citizen, fields, sent.errors(), frame, model);
    }
    boolean done = courses.contract(who, citizen, contract, sent.id("seen"), sent.key());
    Course now = courses.of(citizen);
    if (done || now == null) {
      return done(done, "integration.contract.saved", citizen, frame, redirect);
    }
    access.open(who, citizen, Action.COURSE_VIEWED, Map.of("page", "integration"));
    String name = citizens.find(who, citizen).name();
    return overtaken.contract(now, new Overtaken.Typed(citizen, name, fields), frame, model);
  }

  @PostMapping("/citizens/{citizen}/integration/activities")
  @Transactional
  public String activity(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    Sent sent = Sent.of(fields, frame.words());
    Course.Activity activity =
        new IntegrationReader(sent, frame.today(), clock.instant()).activity();
    if (!sent.good()) {
      return show(who, citizen, fields, sent.errors(), frame, model);
    }
    return done(
        courses.add(who, citizen, activity, sent.key()),
        "integration.activity.saved",
        citizen,
        frame,
        redirect);
  }

  private static String done(
      boolean is, String said, long citizen, Frame frame, RedirectAttributes redirect) {
    frame.carry(redirect, is, said, "wrong.fund.changed");
    return "redirect:" + path(citizen);
  }

  private String show(
      SignedIn who,
      long citizen,
      Map<String, String> typed,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    access.open(who, citizen, Action.COURSE_VIEWED, Map.of("page", "integration"));
    Words words = frame.words();
    String name = citizens.find(who, citizen).name();
    Course course = courses.of(citizen);
    model.addAttribute(
        "integration",
        new IntegrationView(
            name,
            "/citizens/" + citizen,
            path(citizen),
            course == null
                ? null
                : new CourseLine(
                    course.registeredOn(),
                    course.handedOverOn(),
                    course.fromWhom(),
                    course.recordedBy()),
            duties.of(citizen).stream()
                .filter(each -> each.benefit().equals(IntegrationCourses.BENEFIT))
                .map(each -> line(each, words))
                .toList(),
            course == null
                ? List.of()
                : course.contracts().stream()
                    .map(each -> line(each, path(citizen), words))
                    .toList(),
            course == null ? 0 : course.seen(),
            course == null
                ? List.of()
                : course.activities().stream()
                    .map(each -> line(each, path(citizen), words))
                    .toList(),
            IntegrationView.kinds(words),
            "/citizens/" + citizen + "/interviews/new",
            typed,
            errors,
            UUID.randomUUID().toString()));
    frame.crumb(name, "/citizens/" + citizen).crumb(words.t("integration.title"), null);
    model.addAttribute("page", frame.page(words.t("integration.title"), Page.Section.CITIZENS));
    return "integration/integration";
  }

  private DutyLine line(CitizenDuty each, Words words) {
    return new DutyLine(
        holder
            .rulebook()
            .requirement(each.duty().requirement())
            .map(card -> card.title().in(words.rules()))
            .orElse(each.duty().requirement()),
        Links.why(
            each.citizenId(),
            each.spellId(),
            each.duty().requirement(),
            each.duty().anchor(),
            null),
        each.duty().due(),
        each.duty().status());
  }

  private ContractLine line(Course.Contract each, String path, Words words) {
    return new ContractLine(
        each.number(),
        each.words().goal(),
        each.words().programme(),
        each.citizen(),
        each.municipality(),
        each.declaration(),
        each.by(),
        words.at(each.at(), clock.getZone()),
        withdrawn(each.withdrawn(), words),
        path + "/corrections?contract=" + each.id());
  }

  private ActivityLine line(Course.Activity each, String path, Words words) {
    return new ActivityLine(
        each.kind().code(),
        each.what(),
        each.from(),
        each.to(),
        each.by(),
        withdrawn(each.withdrawn(), words),
        path + "/corrections?activity=" + each.id());
  }

  private String withdrawn(Course.@Nullable Withdrawn withdrawn, Words words) {
    return withdrawn == null
        ? ""
        : words.t(
            "integration.withdrawn",
            words.at(withdrawn.at(), clock.getZone()),
            withdrawn.by(),
            withdrawn.why());
  }
}
