package dk.frirum.simulation;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.audit.Action;
import dk.frirum.casework.SpellIntake;
import dk.frirum.intake.Source;
import dk.frirum.intake.Taken;
import dk.frirum.testing.People;
import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Two municipalities with staff and citizens, and what has happened in them. */
final class World {
  static final List<String> MUNICIPALITIES = List.of(People.HERE, People.ELSEWHERE);
  private static final List<String> BENEFITS =
      List.of(
          "cash-assistance", "sickness-benefit", "unemployment-benefit", "education-assistance");

  final Place place;
  final Ledger ledger = new Ledger();
  final List<Worker> workers = new ArrayList<>();
  final List<Long> citizens = new ArrayList<>();
  final Map<Long, String> municipality = new HashMap<>();
  final Map<Long, DateRange> spell = new HashMap<>();
  final Map<Long, String> benefit = new HashMap<>();

  /** The answer each case gave at the end of a day, by citizen. */
  final Map<Long, Recorded> evening = new HashMap<>();

  /**
   * A case as it was answered on a day.
   *
   * @param changes how often it had been changed by then
   */
  record Recorded(LocalDate day, int changes, List<String> duties) {}

  World(Place place, RandomGenerator random, int size) {
    this.place = place;
    People people = new People(place.sql);
    for (String code : MUNICIPALITIES) {
      for (int n = 0; n < 3; n++) {
        String role = n == 2 ? "team-leader" : "caseworker";
        long id = people.staff(code + "-" + n, role, code, null);
        place.sql.update(STAFF).set(STAFF.TEAM, "hold").where(STAFF.ID.eq(id)).execute();
        workers.add(new Worker(place.pages, id, code + "-" + n, code));
      }
    }
    for (int n = 0; n < size; n++) {
      citizen(people, random, MUNICIPALITIES.get(n % 3 == 0 ? 1 : 0), n);
    }
  }

  private void citizen(People people, RandomGenerator random, String code, int number) {
    long id =
        people.citizen(
            code,
            "Åse",
            "Øst " + number,
            "aase oest " + number,
            LocalDate.of(1970, 3, 1).plusDays(random.nextInt(12_000)));
    List<Worker> here = workers.stream().filter(each -> each.municipality.equals(code)).toList();
    long worker = here.get(random.nextInt(2)).id;
    place
        .sql
        .update(CITIZEN)
        .set(CITIZEN.CASEWORKER_ID, worker)
        .set(CITIZEN.EMAIL, random.nextBoolean() ? "" : "borger%d@opdigtet.example".formatted(number))
        .where(CITIZEN.ID.eq(id))
        .execute();
    citizens.add(id);
    municipality.put(id, code);
    benefit.put(id, BENEFITS.get(random.nextInt(BENEFITS.size())));
    take(id, DateRange.since(today().minusDays(10 + random.nextInt(300))));
  }

  LocalDate today() {
    return place.clock.today();
  }

  /**
   * A spell comes from the register, once or again; what is due follows in the same transaction.
   */
  void take(long citizen, DateRange during) {
    Taken taken =
        place.transaction.execute(_ -> {
          SpellIntake.Offer offer =
              new SpellIntake.Offer(citizen, benefit.getOrDefault(citizen, ""), during);
          Taken answer =
              place.spells.take(List.of(offer), new Source(null, place.clock.instant())).getFirst();
          place.audit.record(null, Action.IMPORTED, null, Map.of("rows", 1));
          place.duties.reevaluate(citizen);
          return answer;
        });
    if (taken != null && taken.outcome() != Taken.Outcome.UNCHANGED) {
      spell.put(citizen, during);
      ledger.spellTaken(citizen);
    }
  }

  String benefitOf(long citizen) {
    return benefit.getOrDefault(citizen, "");
  }

  List<Worker> of(String code) {
    return workers.stream().filter(each -> each.municipality.equals(code)).toList();
  }

  /** A case's duties in words, as of a day. */
  List<String> duties(long citizen, LocalDate day) {
    return place.duties.of(citizen, day).stream().map(each -> each.duty().toString()).toList();
  }
}
