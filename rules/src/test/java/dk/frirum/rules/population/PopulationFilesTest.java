package dk.frirum.rules.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.columns.HistoryColumns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A municipality's files")
class PopulationFilesTest {
  private static final Rulebook BOOK = Rulebook.load(Path.of("../rulebooks"));

  @TempDir Path folder;

  @BeforeEach
  void twoCitizens() throws IOException {
    write(
        "citizens.csv",
        """
        cpr;given_name;surname;born;municipality
        0161850001;"Åse; den ""yngre""
        af navn";Ørn;1985-01-01;0999
        0161850002;Bo;Ek;;0580
        """);
    write(
        "spells.csv",
        """
        cpr;benefit;from;to
        0161850001;sickness-benefit;2024-01-01;
        0161850001;unemployment-benefit;2022-01-01;2022-03-01
        0161850002;sickness-benefit;2024-01-01;
        """);
    write(
        "interviews.csv",
        """
        cpr;kind;date;form;outcome;preparation_minutes
        0161850001;follow-up-interview;2024-02-26;video;held;15
        0161850002;follow-up-interview;2024-02-26;video;cancelled;
        """);
    write("events.csv", "cpr;kind;date;category;ground\n0161850002;triage;2024-02-01;2;\n");
    write(
        "facts.csv",
        """
        cpr;fact;value;from;to
        0161850001;expected-absence;12 weeks;2024-01-03;
        0161850002;expected-absence;12 weeks;2024-01-03;
        """);
  }

  @Test
  @DisplayName("give the columns their citizens, by line and not by CPR number")
  void read() {
    HistoryColumns columns = columns();
    assertEquals(2, columns.citizens());
    assertEquals(3, columns.spells());
    assertEquals(2, columns.facts());
    assertEquals(2, columns.citizenId(0));
    assertEquals(4, columns.citizenId(1));
    assertEquals(580, columns.municipality(1));
  }

  @Test
  @DisplayName("count only the interviews that were held")
  void heldOnly() {
    assertEquals(2, columns().events());
    var duties = BOOK.evaluate(columns(), LocalDate.of(2024, 3, 1), 1);
    assertTrue(duties.size() > 0);
  }

  @Test
  @DisplayName("are refused with file and line, and without the CPR number, for what is unknown")
  void unknown() throws IOException {
    write("events.csv", "cpr;kind;date;category;ground\n0161850002;traige;2024-02-01;2;\n");
    String told = refused();
    assertTrue(told.startsWith("events.csv:2:1: "), told);
    assertTrue(told.contains("traige"), told);
    assertFalse(told.contains("0161850002"), told);
  }

  @Test
  @DisplayName("are refused when a row belongs to nobody, or a date is none")
  void wrong() throws IOException {
    write("facts.csv", "cpr;fact;value;from;to\n0161850003;standby;yes;2024-01-03;\n");
    assertTrue(refused().startsWith("facts.csv:2:1: The citizen is not in citizens.csv"));
    write("facts.csv", "cpr;fact;value;from;to\n0161850001;standby;yes;2024-02-30;\n");
    assertTrue(refused().contains("'2024-02-30' is no date"));
    write("facts.csv", "cpr;fact;worth;from;to\n");
    assertTrue(refused().contains("no column 'value'"));
  }

  private String refused() {
    return assertThrows(RulebookException.class, this::columns).problems().getFirst().toString();
  }

  private HistoryColumns columns() {
    return PopulationFiles.read(folder, BOOK.dictionary(), _ -> {});
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
