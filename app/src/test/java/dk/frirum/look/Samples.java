package dk.frirum.look;

import dk.frirum.evaluation.SampleReport;
import dk.frirum.look.Sample.Frame;
import dk.frirum.web.ErrorView;
import dk.frirum.web.Page.Crumb;
import dk.frirum.web.Page.Section;
import dk.frirum.web.Page.Tone;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every page, in the states worth looking at. */
final class Samples {

  private static final Frame TODAY = Frame.of("I dag", Section.TODAY);
  private static final Frame CITIZENS = Frame.of("Borgere", Section.CITIZENS);
  private static final Frame MEETINGS = Frame.of("Mine møder", Section.MEETINGS);
  private static final Frame OWN = Frame.of("Min side", Section.NONE);
  private static final Frame BENT =
      Frame.of(
          "Bent Aagaard",
          Section.CITIZENS,
          new Crumb("Borgere", "/citizens"),
          new Crumb("Bent Aagaard", null));
  private static final Frame BOOK = Frame.of("Regelbog", Section.RULEBOOK);

  private static final Frame PRICE = Frame.of("Hvad hver regel koster", Section.PRICE);
  private static final Frame BENCHMARK = Frame.of("Kommunerne sammenlignet", Section.SHARES);
  private static final Frame WORKSHOP = Frame.of("Regelværksted: hvad nu hvis", Section.WHAT_IF);

  private Samples() {}

  static List<Sample> all() {
    return Stream.of(own(), PlanSamples.all(), PlacementSamples.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Sample> own() {
    return List.of(
        of(
            "login",
            "web/login/login",
            "login",
            BookSamples.login(false),
            Frame.of("Log på", Section.NONE).signedOut()),
        of(
            "login-failed",
            "web/login/login",
            "login",
            BookSamples.login(true),
            Frame.of("Log på", Section.NONE).signedOut()),
        of(
            "login-municipal",
            "web/login/login",
            "login",
            BookSamples.municipalLogin(),
            Frame.of("Log på", Section.NONE).signedOut()),
        of(
            "login-municipal-en",
            "web/login/login",
            "login",
            BookSamples.municipalLogin(),
            Frame.of("Sign in", Section.NONE).signedOut().in(Locale.UK)),
        of(
            "login-refused",
            "web/login/refused",
            "refused",
            BookSamples.refused(),
            Frame.of("Du kan ikke komme ind i Frirum endnu", Section.NONE).signedOut()),
        of(
            "login-code",
            "web/login/code",
            "step",
            BookSamples.step(),
            Frame.of("Kode fra din telefon", Section.NONE).signedOut()),
        of(
            "login-password",
            "web/login/password",
            "step",
            BookSamples.step(),
            Frame.of("Vælg din egen adgangskode", Section.NONE).signedOut()),
        of(
            "login-enrol",
            "web/login/enrol",
            "enrol",
            BookSamples.enrol(),
            Frame.of("Sæt koder op på din telefon", Section.NONE).signedOut()),
        of(
            "login-enrol-en",
            "web/login/enrol",
            "enrol",
            BookSamples.enrol(),
            Frame.of("Set up codes", Section.NONE).signedOut().in(Locale.UK)),
        of(
            "login-recovery",
            "web/login/recovery",
            "recovery",
            BookSamples.recovery(),
            Frame.of("Dine gendannelseskoder", Section.NONE)),
        of(
            "today",
            "duty/today",
            "today",
            TodaySamples.today(),
            TODAY.flash(
                Tone.SUCCESS,
                "Samtalen med Lis Holm er gemt. Næste krav: opfølgning senest 2. april 2024.")),
        of("today-en", "duty/today", "today", TodaySamples.today(), TODAY.in(Locale.UK)),
        of(
            "today-asked",
            "duty/today",
            "today",
            TodaySamples.empty(),
            TODAY.asked(TimeStudySamples.asked())),
        of("today-empty", "duty/today", "today", TodaySamples.empty(), TODAY),
        of(
            "today-april-2020",
            "duty/today",
            "today",
            TodaySamples.suspended(),
            TODAY.asOf(LocalDate.of(2020, 4, 1))),
        of("why", "duty/why", "why", WhySamples.why(), BENT),
        of("why-panel", "duty/whyPanel", "why", WhySamples.why(), BENT),
        of("why-doubtful", "duty/why", "why", WhySamples.doubtful(), BENT),
        of("search", "citizen/search", "search", FoundSamples.search(), CITIZENS),
        of("search-nothing", "citizen/search", "search", FoundSamples.nothing(), CITIZENS),
        of("citizen", "citizen/citizen", "citizen", CaseSamples.citizen(false), BENT)
            .with("courses", CaseParts.courses())
            .with("placements", CaseParts.placements())
            .with("placementsHref", "/citizens/1/placements"),
        of("citizen-many", "citizen/citizen", "citizen", CaseSamples.many(), BENT)
            .with("courses", CaseParts.courses()),
        of("citizen-protected", "citizen/citizen", "citizen", CaseSamples.guarded(), BENT),
        of(
            "citizen-as-of",
            "citizen/citizen",
            "citizen",
            CaseSamples.citizen(true),
            BENT.asOf(LocalDate.of(2024, 2, 15))),
        of("interview", "casework/interview", "form", FormSamples.register(false), BENT),
        of("interview-errors", "casework/interview", "form", FormSamples.register(true), BENT),
        of("late", "duty/late", "late", FormSamples.lateForm(), BENT),
        of("late-causes", "duty/causes", "causes", FormSamples.causes(), BENT),
        of("absence", "casework/absence", "absence", FormSamples.absence(), BENT),
        of("timestudy-now", "timestudy/now", "now", TimeStudySamples.now(), BENT),
        of("timestudy", "timestudy/studies", "studies", TimeStudySamples.studies(), BENT),
        of("timestudy-study", "timestudy/study", "study", TimeStudySamples.study(false), BENT),
        of("timestudy-few", "timestudy/study", "study", TimeStudySamples.study(true), BENT),
        of("timestudy-taken", "timestudy/taken", "taken", TimeStudySamples.taken(), BENT),
        of("assignment", "assignment/form", "assignment", AssignmentSamples.form(), BENT),
        of(
            "assignment-preview",
            "assignment/preview",
            "preview",
            AssignmentSamples.preview(),
            BENT),
        of("assignment-result", "assignment/result", "result", AssignmentSamples.result(), BENT),
        of("interview-correct", "casework/interview", "form", FormSamples.correct(), BENT),
        of("withdraw", "casework/withdraw", "withdraw", FormSamples.withdraw(), BENT),
        of("move-search", "casework/move", "move", RightPersonSamples.search(), BENT),
        of("move", "casework/move", "move", RightPersonSamples.move(), BENT),
        of("move-meeting", "casework/move", "move", RightPersonSamples.meeting(), BENT),
        of("move-placement", "casework/move", "move", RightPersonSamples.placement(), BENT),
        of("move-notice", "casework/move", "move", RightPersonSamples.notice(), BENT),
        of("withdraw-meeting", "casework/withdraw", "withdraw", RightPersonSamples.outcome(), BENT),
        of("merge", "merge/merge", "merge", MergeSamples.merge(false), BENT),
        of("merge-overlap", "merge/merge", "merge", MergeSamples.merge(true), BENT),
        of("records", "merge/records", "pick", MergeSamples.records(), BENT),
        of("unmerge", "merge/unmerge", "unmerge", MergeSamples.unmerge(), BENT),
        of("unmerge-en", "merge/unmerge", "unmerge", MergeSamples.unmerge(), BENT.in(Locale.UK)),
        of("conflict", "casework/conflict", "conflict", FormSamples.conflict(), BENT),
        of("meeting-call", "meeting/call", "form", MeetingSamples.call(false), BENT),
        of("meeting-call-wrong", "meeting/call", "form", MeetingSamples.call(true), BENT),
        of("meeting", "meeting/meeting", "meeting", MeetingSamples.meeting(false), MEETINGS),
        of("meeting-held", "meeting/meeting", "meeting", MeetingSamples.meeting(true), MEETINGS),
        of("meetings", "meeting/meetings", "meetings", MeetingSamples.mine(), MEETINGS),
        of(
            "meetings-en",
            "meeting/meetings",
            "meetings",
            MeetingSamples.mine(),
            MEETINGS.in(Locale.UK)),
        of("meetings-passed", "meeting/meetings", "meetings", MeetingSamples.passed(), MEETINGS),
        of(
            "workplace-share",
            "meeting/workplace",
            "workplace",
            TripSamples.workplace(),
            Frame.of("Første samtale på arbejdspladsen", Section.SHARES)),
        of("day-trip", "meeting/daytrip", "trip", TripSamples.trip(), MEETINGS),
        of("letters-to-print", "meeting/paper", "paper", TripSamples.paper(), MEETINGS),
        of("meeting-move", "meeting/move", "form", MeetingSamples.move(), MEETINGS),
        of("meeting-cancel", "meeting/cancel", "form", MeetingSamples.cancel(), MEETINGS),
        of("meeting-outcome", "meeting/outcome", "form", MeetingSamples.outcome(), MEETINGS),
        of("own-front", "own/front", "front", OwnSamples.front(false), OWN),
        of("own-front-wrong", "own/front", "front", OwnSamples.front(true), OWN),
        of("own-front-english", "own/front", "front", OwnSamples.front(false), OWN.in(Locale.UK)),
        of("own-book", "own/book", "book", OwnSamples.book(false), OWN),
        of("own-book-wrong", "own/book", "book", OwnSamples.book(true), OWN),
        of("own-partner", "own/partner", "partner", OwnSamples.partner(false), OWN),
        of("own-partner-none", "own/partner", "partner", OwnSamples.partner(true), OWN),
        of("invitation", "own/invitation", "code", "7KQ4-M2ZD-0HRT-V9XB", OWN.signedOut()),
        of("meeting-changed", "meeting/changed", "changed", MeetingSamples.changed(), MEETINGS),
        of(
            "rehabilitation",
            "rehabilitation/rehabilitation",
            "rehabilitation",
            CourseSamples.rehabilitation(false),
            BENT),
        of(
            "rehabilitation-wrong",
            "rehabilitation/rehabilitation",
            "rehabilitation",
            CourseSamples.rehabilitation(true),
            BENT.in(Locale.UK)),
        of("fund", "fund/fund", "fund", CourseSamples.fund(false), BENT),
        of("fund-handed", "fund/fund", "fund", CourseSamples.fund(true), BENT),
        of("handovers", "fund/handovers", "handovers", CourseSamples.handOvers(), MEETINGS),
        of("practices", "practice/practices", "practices", CourseSamples.practices(), MEETINGS),
        of("practice-session", "practice/session", "session", CourseSamples.session(), MEETINGS),
        of("doctor", "practice/doctor", "doctor", CourseSamples.doctor(false), BENT),
        of("doctor-wrong", "practice/doctor", "doctor", CourseSamples.doctor(true), BENT),
        of(
            "integration",
            "integration/integration",
            "integration",
            IntegrationSamples.integration(true),
            BENT),
        of(
            "circumstances",
            "circumstance/circumstances",
            "circumstances",
            CircumstanceSamples.list(),
            BENT),
        of(
            "circumstances-form",
            "circumstance/circumstances",
            "circumstances",
            CircumstanceSamples.form(),
            BENT),
        of(
            "circumstances-weeks",
            "circumstance/circumstances",
            "circumstances",
            CircumstanceSamples.weeks(),
            BENT),
        of(
            "integration-correct",
            "integration/corrections",
            "correction",
            IntegrationSamples.correction(true),
            BENT),
        of(
            "integration-correct-activity",
            "integration/corrections",
            "correction",
            IntegrationSamples.correction(false),
            BENT),
        of(
            "integration-changed",
            "integration/changed",
            "changed",
            IntegrationSamples.changed(),
            BENT),
        of(
            "integration-new",
            "integration/integration",
            "integration",
            IntegrationSamples.integration(false),
            BENT),
        of("integration-due", "integration/due", "due", IntegrationSamples.due(), MEETINGS),
        of("rulebook", "rulebook/list", "rulebook", BookSamples.list(), BOOK),
        of(
            "card",
            "rulebook/card",
            "card",
            BookSamples.card(),
            Frame.of(
                "Forudsigeligt forløb",
                Section.RULEBOOK,
                new Crumb("Regelbog", "/rulebook"),
                new Crumb("Forudsigeligt forløb", null))),
        of("price", "price/list", "price", PriceSamples.prices(false), PRICE),
        of("price-hidden", "price/list", "price", PriceSamples.prices(true), PRICE),
        of("price-en", "price/list", "price", PriceSamples.prices(false), PRICE.in(Locale.UK)),
        of("price-minutes", "price/minutes", "minutes", PriceSamples.minutes(false), PRICE),
        of("price-minutes-wrong", "price/minutes", "minutes", PriceSamples.minutes(true), PRICE),
        of("benchmark", "benchmark/list", "benchmark", BenchmarkSamples.list(), BENCHMARK),
        of(
            "benchmark-en",
            "benchmark/list",
            "benchmark",
            BenchmarkSamples.list(),
            BENCHMARK.in(Locale.UK)),
        of(
            "benchmark-one",
            "benchmark/comparable",
            "comparable",
            BenchmarkSamples.comparable(),
            BENCHMARK),
        of(
            "benchmark-import",
            "benchmark/importing",
            "importing",
            BenchmarkSamples.importing(),
            BENCHMARK),
        of("whatif-form", "whatif/workshop", "work", WorkshopSamples.form(), WORKSHOP),
        of("whatif-text", "whatif/workshop", "work", WorkshopSamples.text(), WORKSHOP),
        of("whatif", "whatif/workshop", "work", WorkshopSamples.answer(false), WORKSHOP),
        of(
            "whatif-beside-en",
            "whatif/workshop",
            "work",
            WorkshopSamples.answer(true),
            WORKSHOP.in(Locale.UK)),
        of("open", "published/open", "open", OpenSamples.open(), Frame.of("Åbenhed", Section.NONE)),
        of(
            "open-places",
            "published/places",
            "open",
            OpenSamples.places(),
            Frame.of("Åbenhed", Section.NONE)),
        of(
            "publish",
            "published/publish",
            "view",
            OpenSamples.publish(),
            Frame.of("Offentliggør", Section.AGREEMENTS)),
        of(
            "evaluation",
            "evaluation/evaluation",
            "view",
            EvaluationSamples.page(),
            Frame.of("Evaluering", Section.TRIALS)),
        of(
            "comparison",
            "evaluation/comparison",
            "view",
            EvaluationSamples.comparison(),
            Frame.of("Andre kommuner", Section.TRIALS)),
        of(
            "sharing-sums",
            "evaluation/sharing",
            "view",
            EvaluationSamples.sharing(),
            Frame.of("Del summer", Section.TRIALS)),
        of(
            "evaluation-against",
            "evaluation/full",
            "report",
            SampleReport.against(Words.of(Locale.of("da"))),
            Frame.of("Rapport", Section.TRIALS)),
        of(
            "evaluation-pixi",
            "evaluation/pixi",
            "report",
            SampleReport.of(Words.of(Locale.of("da"))),
            Frame.of("Rapport", Section.TRIALS)),
        of(
            "evaluation-pixi-against",
            "evaluation/pixi",
            "report",
            SampleReport.against(Words.of(Locale.of("da"))),
            Frame.of("Rapport", Section.TRIALS)),
        of(
            "evaluation-full",
            "evaluation/full",
            "report",
            SampleReport.of(Words.of(Locale.of("da"))),
            Frame.of("Rapport", Section.TRIALS)),
        of(
            "evaluation-pixi-en",
            "evaluation/pixi",
            "report",
            SampleReport.of(Words.of(Locale.UK)),
            Frame.of("Report", Section.TRIALS).in(Locale.UK)),
        of(
            "retention",
            "retention/retention",
            "retention",
            KeepingSamples.retention(true),
            Frame.of("Opbevaring og sletning", Section.RETENTION)),
        of(
            "retention-errors-en",
            "retention/retention",
            "retention",
            KeepingSamples.retention(false),
            Frame.of("Retention and erasure", Section.RETENTION).in(Locale.UK)),
        of(
            "record",
            "retention/record",
            "record",
            KeepingSamples.record(),
            Frame.of(
                "Fortegnelse over behandling",
                Section.RETENTION,
                new Crumb("Opbevaring og sletning", "/retention"),
                new Crumb("Fortegnelse over behandling", null))),
        of(
            "import",
            "exchange/importing",
            "importing",
            BookSamples.imported(),
            Frame.of("Import", Section.IMPORT)),
        of("about", "web/about", "about", BookSamples.about(), Frame.of("Om", Section.ABOUT)),
        of(
            "error-403",
            "web/error",
            "error",
            new ErrorView(403, ""),
            Frame.of("Ingen adgang", Section.NONE)),
        of(
            "error-404",
            "web/error",
            "error",
            new ErrorView(404, ""),
            Frame.of("Findes ikke", Section.NONE)),
        of(
            "error-500",
            "web/error",
            "error",
            new ErrorView(500, "f3a1-77"),
            Frame.of("Fejl", Section.NONE)));
  }

  private static Sample of(
      String name, String template, String parameter, Object view, Frame frame) {
    return Sample.of(name, template + ".jte", parameter, view, frame);
  }
}
