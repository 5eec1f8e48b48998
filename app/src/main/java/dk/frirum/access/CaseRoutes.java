package dk.frirum.access;

import static dk.frirum.access.Role.CITIZEN;
import static dk.frirum.access.Role.COORDINATOR;
import static dk.frirum.access.Role.PARTNER;
import static dk.frirum.access.Role.TEAM_LEADER;
import static dk.frirum.access.RoleGroups.CASE;
import static dk.frirum.access.RoleGroups.CASEWORK;
import static dk.frirum.access.RoleGroups.EVERYBODY;
import static dk.frirum.access.RoleGroups.FIGURES;
import static dk.frirum.access.RoleGroups.RECORDS;
import static dk.frirum.access.RoleGroups.and;
import static dk.frirum.access.RoleGroups.roles;
import static dk.frirum.access.Route.open;
import static dk.frirum.access.Route.row;

import java.util.List;

/** Addresses of the day's work: citizens, meetings, placements, plans and courses. */
final class CaseRoutes {
  private CaseRoutes() {}

  static final List<Route> ROWS =
      List.of(
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
          row("GET", "/citizens/{citizen}/integration/corrections", CASEWORK),
          row("POST", "/citizens/{citizen}/integration/corrections", CASEWORK),
          row("GET", "/integration", CASEWORK),
          row("GET", "/practices", CASEWORK),
          row("POST", "/practices", CASEWORK),
          row("POST", "/practices/{practice}/part", CASEWORK),
          row("POST", "/practices/{practice}/sessions", CASEWORK),
          row("GET", "/practices/sessions/{session}", CASEWORK),
          row("GET", "/citizens/{citizen}/doctor", CASEWORK),
          row("POST", "/citizens/{citizen}/doctor", CASEWORK),
          row("POST", "/citizens/{citizen}/doctor/record", CASEWORK));
}
