package dk.frirum.access;

import static dk.frirum.access.Role.ANALYST;
import static dk.frirum.access.Role.AUDITOR;
import static dk.frirum.access.Role.COORDINATOR;
import static dk.frirum.access.Role.POLITICIAN;
import static dk.frirum.access.Role.TEAM_LEADER;
import static dk.frirum.access.RoleGroups.CASEWORK;
import static dk.frirum.access.RoleGroups.EVERYBODY;
import static dk.frirum.access.RoleGroups.FIGURES;
import static dk.frirum.access.RoleGroups.WHOLE;
import static dk.frirum.access.RoleGroups.and;
import static dk.frirum.access.RoleGroups.roles;
import static dk.frirum.access.Route.row;

import java.util.List;

/** Addresses of the law, of what it costs, and of agreements and trial actions. */
final class RuleRoutes {
  private RuleRoutes() {}

  static final List<Route> ROWS =
      List.of(
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
          row("GET", "/trials/{trial}/comparison", and(WHOLE, POLITICIAN, AUDITOR)),
          row("POST", "/trials/{trial}/comparison", roles(COORDINATOR, ANALYST)),
          row("GET", "/trials/{trial}/comparison/question", and(WHOLE, POLITICIAN, AUDITOR)),
          row("GET", "/evaluation/sharing", and(WHOLE, POLITICIAN, AUDITOR)),
          row("POST", "/evaluation/sharing", roles(COORDINATOR)),
          row("GET", "/whatif", WHOLE),
          row("POST", "/whatif", WHOLE),
          row("POST", "/whatif/check", WHOLE),
          row("POST", "/whatif/export", WHOLE),
          row("GET", "/whatif/{scenario}", WHOLE));
}
