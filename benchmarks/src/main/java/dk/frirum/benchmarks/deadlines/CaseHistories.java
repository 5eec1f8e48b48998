package dk.frirum.benchmarks.deadlines;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.CaseHistory.Fact;
import dk.frirum.rules.CaseHistory.Spell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The cases as Frirum reads them: a history of spell, events and facts, as of any other citizen.
 */
final class CaseHistories {

  private CaseHistories() {}

  static CaseHistory of(Cases cases, int i) {
    var first = LocalDate.ofEpochDay(cases.first[i]);
    var events = new ArrayList<Event>();
    add(events, "employer-interview", cases.employerInterview[i], Map.of());
    add(events, "absence-notification", cases.notification[i], Map.of());
    add(events, "fast-track-request", cases.request[i], Map.of());
    for (int n = 0; n < Cases.INTERVIEWS; n++) {
      var form = Map.of("form", Cases.FORMS[cases.form[n][i]]);
      add(events, "follow-up-interview", cases.interview[n][i], form);
    }
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("expected-absence", cases.expectedWeeks[i] + " weeks", first, null));
    facts.add(new Fact("employment", cases.employed[i] ? "employed" : "unemployed", first, null));
    if (cases.declined[i]) {
      facts.add(new Fact("fast-track-declined", "yes", first, null));
    }
    return new CaseHistory(
        String.valueOf(i),
        "0999",
        null,
        List.of(new Spell("1", "sickness-benefit", first, null)),
        events,
        facts);
  }

  private static void add(List<Event> events, String kind, int day, Map<String, String> values) {
    if (day != Cases.NEVER) {
      var on = LocalDate.ofEpochDay(day);
      events.add(new Event(String.valueOf(events.size()), kind, on, values));
    }
  }
}
