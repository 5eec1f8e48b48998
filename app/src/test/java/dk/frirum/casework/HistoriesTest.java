package dk.frirum.casework;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.frirum.population.Person;
import dk.frirum.population.Population;
import dk.frirum.rules.CaseHistory;
import dk.frirum.start.DemoMunicipality;
import dk.frirum.testing.ApplicationTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@DisplayName("Histories")
class HistoriesTest {
  private static final int CITIZENS = 60;

  @Autowired DSLContext sql;
  @Autowired Clock clock;
  @Autowired Histories histories;
  @Autowired DemoMunicipality municipality;

  @BeforeEach
  void someCitizens() {
    if (!sql.fetchExists(CITIZEN)) {
      municipality.fill(CITIZENS, _ -> {});
    }
  }

  @Test
  @DisplayName("are those of the invented citizens: spells, facts, events, interviews held")
  void historiesRoundTrip() {
    Population population = Population.of(1, CITIZENS, LocalDate.now(clock));
    for (int index = 0; index < CITIZENS; index++) {
      Person person = population.person(index);
      CaseHistory history = histories.of(index + 1L);
      assertEquals(person.born(), history.born());
      assertEquals(
          person.spells().stream()
              .map(s -> s.benefit().code() + s.from() + s.to())
              .sorted()
              .toList(),
          history.spells().stream().map(s -> s.benefit() + s.from() + s.to()).sorted().toList());
      assertEquals(
          person.facts().stream()
              .map(f -> f.name().code() + f.value() + f.from() + f.to())
              .sorted()
              .toList(),
          // Whose employer it is, the invented municipality adds by itself.
          history.facts().stream()
              .filter(f -> !f.name().equals("employer-kind"))
              .map(f -> f.name() + f.value() + f.from() + f.to())
              .sorted()
              .toList());
      assertEquals(eventsOf(person), eventsOf(history));
    }
  }

  @Test
  @DisplayName("know nothing of an interview that was withdrawn")
  void withdrawn() {
    var interview =
        sql.selectFrom(INTERVIEW)
            .where(INTERVIEW.OUTCOME.eq("held"))
            .orderBy(INTERVIEW.CITIZEN_ID.desc())
            .limit(1)
            .fetchSingle();
    int before = histories.of(interview.getCitizenId()).events().size();
    sql.update(INTERVIEW)
        .set(INTERVIEW.WITHDRAWN, true)
        .where(INTERVIEW.ID.eq(interview.getId()))
        .execute();
    assertEquals(before - 1, histories.of(interview.getCitizenId()).events().size());
    sql.update(INTERVIEW).set(INTERVIEW.WITHDRAWN, false).execute();
  }

  @Test
  @DisplayName("of nobody are refused")
  void nobody() {
    assertThrows(NoSuchElementException.class, () -> histories.of(-1));
  }

  private static List<String> eventsOf(Person person) {
    List<String> all = new ArrayList<>();
    person.interviews().stream()
        .filter(i -> i.outcome().code().equals("held"))
        .forEach(i -> all.add(i.kind().code() + i.on() + Map.of("form", i.form().code())));
    person
        .events()
        .forEach(e -> {
          Map<String, String> attributes = new TreeMap<>();
          if (e.category() != null) {
            attributes.put("category", e.category().toString());
          }
          if (e.ground() != null) {
            attributes.put("ground", e.ground().toString());
          }
          all.add(e.kind().code() + e.on() + attributes);
        });
    return all.stream().sorted().toList();
  }

  private static List<String> eventsOf(CaseHistory history) {
    return history.events().stream()
        .map(e -> e.kind() + e.on() + new TreeMap<>(e.attributes()))
        .sorted()
        .toList();
  }
}
