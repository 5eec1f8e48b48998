package dk.frirum.casework;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  @Autowired CaseRecords records;
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
  @DisplayName("are the same, word for word, where they are read with the whole case")
  void whole() {
    sql.execute(
        """
        insert into date_told
          (citizen_id, spell_id, requirement, anchor, due, told_on, channel, told_by, recorded_at)
        select citizen_id, min(id), 'follow-up-every-eight-weeks', '2024-01-01', '2024-02-01', told_on, 'phone', 1, now()
        from spell, (values (date '2024-01-02'), (date '2024-01-09')) as day (told_on)
        group by citizen_id, told_on
        """);
    sql.execute("update interview set withdrawn = id % 3 = 0");
    sql.execute("update occurrence set attributes = '{\"said\": \"ja\"}' where id % 2 = 0");
    int told = 0;
    for (long citizen = 1; citizen <= CITIZENS; citizen++) {
      CaseHistory history = histories.of(citizen);
      assertEquals(history, records.whole(citizen).history());
      told += history.communicated().size();
    }
    assertTrue(told > 0, "the last date told, of two");
    sql.execute("update interview set withdrawn = false");
    sql.execute("update occurrence set attributes = '{}'");
    assertThrows(NoSuchElementException.class, () -> records.whole(CITIZENS + 1L));
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
