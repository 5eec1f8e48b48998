package dk.frirum.exchange;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.casework.Histories;
import dk.frirum.duty.Duties;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.exchange.ImportReport.Counts;
import dk.frirum.population.CsvFiles;
import dk.frirum.population.Population;
import dk.frirum.testing.ApplicationTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@DisplayName("An import of a generated municipality")
class WholeImportTest {
  @Autowired DSLContext sql;
  @Autowired Import imports;
  @Autowired Histories histories;
  @Autowired Duties duties;
  @Autowired RulebookHolder holder;

  @BeforeEach
  void emptyMunicipality() {
    sql.insertInto(MUNICIPALITY, MUNICIPALITY.CODE, MUNICIPALITY.NAME)
        .values("0999", "Havrelund Kommune")
        .execute();
  }

  @Test
  @DisplayName("gives the same histories as the people they are of")
  void same(@TempDir Path directory) throws Exception {
    Population population = Population.of(1, 80, duties.today());
    Path files = directory.resolve("municipality");
    CsvFiles.write(population, files);
    for (String name : List.of("staff", "citizens", "spells", "interviews", "events", "facts")) {
      Path file = files.resolve(name + ".csv");
      Counts first = imports.run(ImportTest.order(file, false), _ -> {}).counts();
      assertEquals(first.read(), first.created(), name + " " + first);
      Counts second = imports.run(ImportTest.order(file, false), _ -> {}).counts();
      assertEquals(second.read(), second.unchanged(), name + " " + second);
    }
    long interviews = population.people().mapToLong(person -> person.interviews().size()).sum();
    assertEquals(interviews, sql.fetchCount(INTERVIEW));
    assertEquals(
        population.people().mapToLong(person -> person.events().size()).sum(),
        sql.fetchCount(OCCURRENCE));
    List<Long> wrong = new ArrayList<>();
    for (Long id : sql.select(CITIZEN.ID).from(CITIZEN).fetch(CITIZEN.ID)) {
      if (holder.rulebook().evaluate(histories.of(id), duties.today()).size()
          != duties.of(id).size()) {
        wrong.add(id);
      }
    }
    assertEquals(List.of(), wrong);
  }
}
