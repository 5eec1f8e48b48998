package dk.frirum.access;

import static dk.frirum.access.Role.ANALYST;
import static dk.frirum.access.Role.AUDITOR;
import static dk.frirum.access.Role.CASEWORKER;
import static dk.frirum.access.Role.CITIZEN;
import static dk.frirum.access.Role.COMPANY_CONSULTANT;
import static dk.frirum.access.Role.COORDINATOR;
import static dk.frirum.access.Role.PARTNER;
import static dk.frirum.access.Role.POLITICIAN;
import static dk.frirum.access.Role.RETENTION_CONSULTANT;
import static dk.frirum.access.Role.TEAM_LEADER;
import static dk.frirum.access.Role.YOUTH_COORDINATOR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may use which address. What has no row here is refused to everybody. A row says what a role
 * may ever do; whether <em>this</em> citizen may be seen is asked where the citizen is read.
 */
final class Routes {
  private Routes() {}

  /** Those who work on citizens' cases. */
  private static final Set<Role> CASEWORK =
      roles(CASEWORKER, RETENTION_CONSULTANT, COMPANY_CONSULTANT, YOUTH_COORDINATOR, TEAM_LEADER);

  /** Those who merge and part records of one citizen: leaders, and those who see to the data. */
  private static final Set<Role> RECORDS = roles(TEAM_LEADER, COORDINATOR);

  /** They, and the citizen in his own case. */
  private static final Set<Role> CASE = and(CASEWORK, CITIZEN);

  /** Those who look over what others do. */
  private static final Set<Role> OVERSIGHT = roles(TEAM_LEADER, AUDITOR);

  /** Those who answer for the whole and its hours. */
  private static final Set<Role> WHOLE = roles(TEAM_LEADER, COORDINATOR, ANALYST);

  /** Those who see to what is kept, and those who look over it; by numbers, not by name. */
  private static final Set<Role> KEEPING = roles(COORDINATOR, AUDITOR);

  /** Those who work on cases, and those who look at the whole. */
  private static final Set<Role> FIGURES = and(CASEWORK, COORDINATOR, ANALYST, POLITICIAN, AUDITOR);

  private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

  static final List<Route> TABLE =
      List.of(
          // without signing in
          open("GET", "/login"),
          open("POST", "/login"),
          open("GET", "/login/refused"),
          open("GET", "/oauth2/authorization/municipality"),
          open("GET", "/login/oauth2/code/municipality"),
          open("GET", "/assets/**"),
          open("GET", "/healthz"),
          // what a municipality tells everybody
          open("GET", "/open"),
          open("GET", "/open/{municipality}"),
          open("GET", "/open/{municipality}/file"),
          // by a secret in the address
          open("GET", "/calendar/{token}"),
          // half-way in
          arriving("GET", "/login/code"),
          arriving("POST", "/login/code"),
          arriving("GET", "/login/password"),
          arriving("POST", "/login/password"),
          arriving("GET", "/login/enrol"),
          arriving("POST", "/login/enrol"),
          // the frame
          row("GET", "/", EVERYBODY),
          row("POST", "/logout", EVERYBODY),
          row("GET", "/about", EVERYBODY),
          // the law
          row("GET", "/rulebook", EVERYBODY),
          row("GET", "/rulebook/export", EVERYBODY),
          row("GET", "/rulebook/{card}", EVERYBODY),
          row("GET", "/reforms", EVERYBODY),
          row("GET", "/shares", FIGURES),
          row("GET", "/shares/export", FIGURES),
          // how the municipality stands among the others
          row("GET", "/benchmark", FIGURES),
          row("GET", "/benchmark/export", FIGURES),
          row("GET", "/benchmark/of/{municipality}", FIGURES),
          row("GET", "/benchmark/import", roles(COORDINATOR, ANALYST)),
          row("POST", "/benchmark/import", roles(COORDINATOR, ANALYST)),
          row("POST", "/benchmark/import/confirm", roles(COORDINATOR, ANALYST)),
          // what rules cost, and what others would mean
          row("GET", "/price", and(WHOLE, POLITICIAN, AUDITOR)),
          row("GET", "/price/export", and(WHOLE, POLITICIAN, AUDITOR)),
          row("GET", "/price/minutes", and(WHOLE, POLITICIAN, AUDITOR)),
          row("POST", "/price/minutes", WHOLE),
          // what work takes
          row("GET", "/timestudy", WHOLE),
          row("POST", "/timestudy", roles(COORDINATOR, ANALYST)),
          row("POST", "/timestudy/plan", WHOLE),
          row("GET", "/timestudy/now", CASEWORK),
          row("POST", "/timestudy/prompts/{prompt}", CASEWORK),
          row("GET", "/timestudy/minutes", and(WHOLE, POLITICIAN, AUDITOR)),
          row("GET", "/timestudy/minutes/export", and(WHOLE, POLITICIAN, AUDITOR)),
          row("GET", "/timestudy/{study}", WHOLE),
          row("POST", "/timestudy/{study}/end", roles(COORDINATOR, ANALYST)),
          row("GET", "/timestudy/{study}/export", WHOLE),
          // agreements and trial actions
          row("GET", "/agreements", FIGURES),
          row("GET", "/agreements/new", roles(COORDINATOR)),
          row("GET", "/agreements/import", roles(COORDINATOR)),
          row("POST", "/agreements/import", roles(COORDINATOR)),
          row("GET", "/agreements/{agreement}/file", FIGURES),
          row("GET", "/agreements/{agreement}/hearing", FIGURES),
          row("GET", "/agreements/{agreement}/hearing/pdf", FIGURES),
          row("POST", "/agreements/{agreement}/hearing", roles(COORDINATOR)),
          row("GET", "/suspensions", FIGURES),
          row("POST", "/suspensions", roles(COORDINATOR)),
          row("POST", "/suspensions/{suspension}/end", roles(COORDINATOR)),
          row("POST", "/suspensions/{suspension}/second", roles(COORDINATOR, TEAM_LEADER)),
          row("GET", "/publish", roles(COORDINATOR)),
          row("POST", "/publish", roles(COORDINATOR)),
          row("POST", "/publish/satisfaction", roles(COORDINATOR)),
          row("POST", "/publish/satisfaction/{survey}/withdraw", roles(COORDINATOR)),
          row("POST", "/publish/story", roles(COORDINATOR)),
          row("POST", "/publish/story/{story}/withdraw", roles(COORDINATOR)),
          row("GET", "/trials/compare", FIGURES),
          row("POST", "/agreements", roles(COORDINATOR)),
          row("GET", "/agreements/{agreement}", FIGURES),
          row("POST", "/agreements/{agreement}/step", roles(COORDINATOR)),
          row("POST", "/agreements/{agreement}/party", roles(COORDINATOR)),
          row("POST", "/agreements/{agreement}/local", roles(COORDINATOR)),
          row("POST", "/agreements/{agreement}/documents", roles(COORDINATOR)),
          row("GET", "/agreements/{agreement}/documents/{document}", FIGURES),
          row("GET", "/trials", FIGURES),
          row("GET", "/trials/new", roles(COORDINATOR)),
          row("POST", "/trials", roles(COORDINATOR)),
          row("POST", "/trials/check", roles(COORDINATOR)),
          row("GET", "/trials/{trial}", FIGURES),
          row("GET", "/trials/{trial}/progress", FIGURES),
          row("GET", "/trials/{trial}/people", CASEWORK),
          row("GET", "/trials/{trial}/change", roles(COORDINATOR)),
          row("POST", "/trials/{trial}/change", roles(COORDINATOR)),
          row("POST", "/trials/{trial}/decide", roles(COORDINATOR)),
          row("GET", "/trials/{trial}/preview", roles(COORDINATOR, TEAM_LEADER)),
          row("POST", "/trials/{trial}/propose", roles(COORDINATOR)),
          row("GET", "/trials/{trial}/stop", roles(COORDINATOR)),
          row("POST", "/trials/{trial}/stop", roles(COORDINATOR)),
          row("GET", "/trials/{trial}/prolong", roles(COORDINATOR)),
          row("POST", "/trials/{trial}/prolong", roles(COORDINATOR)),
          row("POST", "/trials/{trial}/second/{enactment}", roles(COORDINATOR, TEAM_LEADER)),
          row("GET", "/trials/{trial}/evaluation", and(WHOLE, POLITICIAN, AUDITOR)),
          row("POST", "/trials/{trial}/evaluation", roles(COORDINATOR, ANALYST)),
          row("POST", "/trials/{trial}/evaluation/run", roles(COORDINATOR, ANALYST)),
          row("GET", "/trials/{trial}/evaluation/{run}", and(WHOLE, POLITICIAN, AUDITOR)),
          row("GET", "/trials/{trial}/evaluation/{run}/full", and(WHOLE, POLITICIAN, AUDITOR)),
          row("GET", "/trials/{trial}/evaluation/{run}/pdf", and(WHOLE, POLITICIAN, AUDITOR)),
          row("GET", "/trials/{trial}/evaluation/{run}/file", and(WHOLE, POLITICIAN, AUDITOR)),
          row("GET", "/whatif", WHOLE),
          row("POST", "/whatif", WHOLE),
          row("POST", "/whatif/check", WHOLE),
          row("POST", "/whatif/export", WHOLE),
          row("GET", "/whatif/{scenario}", WHOLE),
          // the day's work
          row("GET", "/today", CASEWORK),
          row("GET", "/today/export", CASEWORK),
          row("GET", "/today/causes", CASEWORK),
          row("GET", "/today/causes/export", CASEWORK),
          row("GET", "/citizens", CASEWORK),
          row("GET", "/citizens/export", CASEWORK),
          row("POST", "/citizens", CASEWORK),
          row("GET", "/citizens/{citizen}", CASE),
          row("POST", "/citizens/{citizen}/cpr", CASEWORK),
          row("POST", "/citizens/{citizen}/address", CASEWORK),
          row("GET", "/citizens/{citizen}/why", CASE),
          row("POST", "/citizens/{citizen}/emergency", CASEWORK),
          row("POST", "/citizens/{citizen}/told", CASEWORK),
          row("GET", "/citizens/{citizen}/late", CASEWORK),
          row("POST", "/citizens/{citizen}/late", CASEWORK),
          row("GET", "/citizens/{citizen}/absence", CASEWORK),
          row("POST", "/citizens/{citizen}/absence", CASEWORK),
          row("POST", "/citizens/{citizen}/absence/{absence}", CASEWORK),
          row("GET", "/citizens/{citizen}/conflict", CASEWORK),
          row("POST", "/citizens/{citizen}/conflict", CASEWORK),
          row("GET", "/citizens/{citizen}/trail", CASE),
          row("GET", "/citizens/{citizen}/merge", RECORDS),
          row("POST", "/citizens/{citizen}/merge/find", RECORDS),
          row("POST", "/citizens/{citizen}/merge", RECORDS),
          row("GET", "/citizens/{citizen}/unmerge", RECORDS),
          row("POST", "/citizens/{citizen}/unmerge", RECORDS),
          row("GET", "/citizens/{citizen}/trail/export", CASE),
          row("GET", "/citizens/{citizen}/interviews/new", CASEWORK),
          row("POST", "/citizens/{citizen}/interviews", CASEWORK),
          row("GET", "/interviews/{interview}/correct", CASEWORK),
          row("POST", "/interviews/{interview}/correct", CASEWORK),
          row("GET", "/interviews/{interview}/withdraw", CASEWORK),
          row("POST", "/interviews/{interview}/withdraw", CASEWORK),
          row("GET", "/interviews/{interview}/move", CASEWORK),
          row("POST", "/interviews/{interview}/move/find", CASEWORK),
          row("POST", "/interviews/{interview}/move", CASEWORK),
          row("POST", "/interviews/{interview}/minutes", CASEWORK),
          row("GET", "/messages", CASEWORK),
          // the citizen's own page
          row("GET", "/citizens/{citizen}/front", roles(CITIZEN)),
          row("GET", "/citizens/{citizen}/book", roles(CITIZEN)),
          row("POST", "/citizens/{citizen}/book", roles(CITIZEN)),
          row("POST", "/citizens/{citizen}/meetings/{meeting}/answer", roles(CITIZEN)),
          row("POST", "/citizens/{citizen}/tasks/{task}/done", roles(CITIZEN)),
          row("POST", "/citizens/{citizen}/language", roles(CITIZEN)),
          row("GET", "/citizens/{citizen}/letters/{letter}", roles(CITIZEN)),
          // meetings and tasks
          row("GET", "/citizens/{citizen}/meetings/new", CASEWORK),
          row("POST", "/citizens/{citizen}/meetings", CASEWORK),
          row("GET", "/meetings", CASEWORK),
          row("GET", "/meetings/passed", CASEWORK),
          row("GET", "/meetings/day", CASEWORK),
          row("GET", "/meetings/workplace", FIGURES),
          row("POST", "/meetings/calendar", CASEWORK),
          row("POST", "/meetings/calendar/stop", CASEWORK),
          row("GET", "/meetings/{meeting}", CASEWORK),
          row("POST", "/meetings/{meeting}/answers", CASEWORK),
          row("GET", "/meetings/{meeting}/move", CASEWORK),
          row("POST", "/meetings/{meeting}/move", CASEWORK),
          row("GET", "/meetings/{meeting}/cancel", CASEWORK),
          row("POST", "/meetings/{meeting}/cancel", CASEWORK),
          row("GET", "/meetings/{meeting}/outcome", CASEWORK),
          row("POST", "/meetings/{meeting}/outcome", CASEWORK),
          row("GET", "/meetings/{meeting}/letters/{letter}", CASEWORK),
          row("POST", "/meetings/{meeting}/letters/{letter}/printed", CASEWORK),
          // placements and companies
          row("GET", "/citizens/{citizen}/placements", CASEWORK),
          row("GET", "/citizens/{citizen}/placements/new", CASEWORK),
          row("POST", "/citizens/{citizen}/placements", CASEWORK),
          row("POST", "/citizens/{citizen}/employer", CASEWORK),
          row("POST", "/citizens/{citizen}/back-at-work", CASEWORK),
          row("GET", "/placements", CASEWORK),
          row("GET", "/placements/export", CASEWORK),
          row("GET", "/placements/rules", EVERYBODY),
          row("GET", "/placements/{placement}", CASEWORK),
          row("POST", "/placements/{placement}/contacted", CASEWORK),
          row("GET", "/placements/{placement}/{step}", CASEWORK),
          row("POST", "/placements/{placement}/{step}", CASEWORK),
          row("GET", "/companies/{company}", CASEWORK),
          row("POST", "/companies/{company}", CASEWORK),
          // back at the workplace
          row("GET", "/job-retention", FIGURES),
          row("GET", "/job-retention/day", CASEWORK),
          row("POST", "/job-retention/entrance", roles(TEAM_LEADER, COORDINATOR)),
          row("POST", "/tasks/{task}/done", CASEWORK),
          row("POST", "/tasks/{task}/assign", CASEWORK),
          row("POST", "/meetings/{meeting}/told", CASEWORK),
          row("POST", "/meetings/{meeting}/access", CASEWORK),
          // a partner's own part
          open("GET", "/invitation"),
          open("GET", "/invitation/{code}"),
          open("POST", "/invitation"),
          row("GET", "/partner", roles(PARTNER)),
          row("POST", "/partner/meetings/{meeting}/answer", roles(PARTNER)),
          row("POST", "/partner/tasks/{task}/done", roles(PARTNER)),
          row("POST", "/partner/language", roles(PARTNER)),
          // citizens given to colleagues
          row("GET", "/assignments", roles(TEAM_LEADER)),
          row("POST", "/assignments", roles(TEAM_LEADER)),
          row("POST", "/assignments/preview", roles(TEAM_LEADER)),
          row("GET", "/assignments/{assignment}", roles(TEAM_LEADER)),
          row("POST", "/assignments/{assignment}/go-on", roles(TEAM_LEADER)),
          // the plan, guidance and what follows from staying away
          row("GET", "/citizens/{citizen}/plan", CASE),
          row("POST", "/citizens/{citizen}/plan", CASE),
          row("GET", "/citizens/{citizen}/plan/versions", CASE),
          row("GET", "/citizens/{citizen}/plan/print", CASE),
          row("GET", "/citizens/{citizen}/notices", CASE),
          row("GET", "/citizens/{citizen}/guidance", CASE),
          row("POST", "/citizens/{citizen}/guidance", CASE),
          row("GET", "/guidance/films/{film}", and(CASE, COORDINATOR)),
          row("GET", "/guidance/films/{film}/captions", and(CASE, COORDINATOR)),
          row("GET", "/guidance/films", roles(COORDINATOR)),
          row("POST", "/guidance/films", roles(COORDINATOR)),
          row("POST", "/guidance/films/{film}/remove", roles(COORDINATOR)),
          row("GET", "/citizens/{citizen}/dignity", roles(CITIZEN)),
          row("POST", "/citizens/{citizen}/dignity", roles(CITIZEN)),
          row("GET", "/dignity", FIGURES),
          row("GET", "/citizens/{citizen}/sanction", CASEWORK),
          row("POST", "/citizens/{citizen}/sanction", CASEWORK),
          // courses with more than one authority in them
          row("GET", "/citizens/{citizen}/rehabilitation", CASE),
          row("POST", "/citizens/{citizen}/rehabilitation", CASEWORK),
          row("POST", "/citizens/{citizen}/rehabilitation/form", CASEWORK),
          row("POST", "/citizens/{citizen}/rehabilitation/entries", CASEWORK),
          row("POST", "/citizens/{citizen}/rehabilitation/withdraw", CASEWORK),
          row("POST", "/citizens/{citizen}/rehabilitation/steps", CASEWORK),
          row("POST", "/citizens/{citizen}/rehabilitation/steps/next", CASEWORK),
          row("POST", "/citizens/{citizen}/rehabilitation/close", CASEWORK),
          row("GET", "/citizens/{citizen}/fund", CASEWORK),
          row("POST", "/citizens/{citizen}/fund/membership", CASEWORK),
          row("POST", "/citizens/{citizen}/fund/interviews", CASEWORK),
          row("POST", "/citizens/{citizen}/fund/handover", CASEWORK),
          row("POST", "/citizens/{citizen}/fund/acknowledge", CASEWORK),
          row("GET", "/handovers", CASEWORK),
          row("GET", "/citizens/{citizen}/integration", CASEWORK),
          row("POST", "/citizens/{citizen}/integration", CASEWORK),
          row("POST", "/citizens/{citizen}/integration/contract", CASEWORK),
          row("POST", "/citizens/{citizen}/integration/activities", CASEWORK),
          row("GET", "/integration", CASEWORK),
          row("GET", "/practices", CASEWORK),
          row("POST", "/practices", CASEWORK),
          row("POST", "/practices/{practice}/part", CASEWORK),
          row("POST", "/practices/{practice}/sessions", CASEWORK),
          row("GET", "/practices/sessions/{session}", CASEWORK),
          row("GET", "/citizens/{citizen}/doctor", CASEWORK),
          row("POST", "/citizens/{citizen}/doctor", CASEWORK),
          row("POST", "/citizens/{citizen}/doctor/record", CASEWORK),
          // looking over
          row("GET", "/oversight", OVERSIGHT),
          row("POST", "/oversight/emergencies/{emergency}", OVERSIGHT),
          row("POST", "/oversight/conflicts/{conflict}/end", roles(TEAM_LEADER)),
          row("GET", "/oversight/trail", OVERSIGHT),
          row("POST", "/oversight/trail/{row}", OVERSIGHT),
          // what is kept, and for how long
          row("GET", "/retention", KEEPING),
          row("GET", "/retention/record", KEEPING),
          row("GET", "/retention/record/file", KEEPING),
          row("POST", "/retention/holds", roles(COORDINATOR)),
          row("POST", "/retention/holds/{hold}/lift", roles(COORDINATOR)),
          row("POST", "/drafts", and(CASEWORK, COORDINATOR)),
          row("POST", "/drafts/discard", and(CASEWORK, COORDINATOR)),
          // data from elsewhere
          row("GET", "/records", RECORDS),
          row("POST", "/records/find", RECORDS),
          row("GET", "/import", roles(TEAM_LEADER, COORDINATOR)),
          row("POST", "/import", roles(TEAM_LEADER, COORDINATOR)),
          row("POST", "/import/confirm", roles(TEAM_LEADER, COORDINATOR)));

  /**
   * A row.
   *
   * @param method {@code GET} counts for {@code HEAD} too
   * @param roles who may; empty for {@code open} and {@code arriving}
   * @param open whether nobody needs to be signed in
   * @param arriving whether it is for those who have given a password and are not in yet
   */
  record Route(
      String method, PathPattern pattern, Set<Role> roles, boolean open, boolean arriving) {
    boolean matches(String asked, PathContainer path) {
      return (method.equals(asked) || method.equals("GET") && asked.equals("HEAD"))
          && pattern.matches(path);
    }
  }

  static boolean allow(Role role, String method, String path) {
    return route(method, path)
        .filter(route -> route.open() || route.roles().contains(role))
        .isPresent();
  }

  static boolean openToAll(String method, String path) {
    return route(method, path).filter(Route::open).isPresent();
  }

  /** Whether one who is half-way in may. */
  static boolean allowArriving(String method, String path) {
    return route(method, path).filter(Route::arriving).isPresent();
  }

  static boolean known(String method, String path) {
    return route(method, path).isPresent();
  }

  /** The row that says most exactly what is asked for, as controllers are found, too. */
  private static Optional<Route> route(String method, String path) {
    PathContainer asked = PathContainer.parsePath(path);
    return TABLE.stream()
        .filter(route -> route.matches(method, asked))
        .min(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR));
  }

  /** The row's own pattern rather than the address, which may hold anything. */
  static String pattern(HttpServletRequest request) {
    return route(request.getMethod(), request.getRequestURI())
        .map(route -> route.pattern().getPatternString())
        .orElse("");
  }

  private static Route open(String method, String pattern) {
    return new Route(
        method, PathPatternParser.defaultInstance.parse(pattern), Set.of(), true, false);
  }

  private static Route arriving(String method, String pattern) {
    return new Route(
        method, PathPatternParser.defaultInstance.parse(pattern), Set.of(), false, true);
  }

  private static Route row(String method, String pattern, Set<Role> roles) {
    return new Route(method, PathPatternParser.defaultInstance.parse(pattern), roles, false, false);
  }

  private static Set<Role> roles(Role first, Role... more) {
    return EnumSet.of(first, more);
  }

  private static Set<Role> and(Set<Role> roles, Role... more) {
    Set<Role> all = EnumSet.copyOf(roles);
    all.addAll(List.of(more));
    return all;
  }
}
