package dk.frirum.rules.population;

import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.columns.HistoryColumns;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.said.Wrong;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code citizens.csv}, {@code spells.csv}, {@code interviews.csv}, {@code events.csv} and
 * {@code facts.csv} into columns, with one citizen in hand at a time: the rows of the other files
 * stand in the order of {@code citizens.csv}. Only interviews that were held are events. A
 * citizen's id in the columns is the line in {@code citizens.csv}, so that no CPR number leaves the
 * file.
 */
public final class PopulationFiles implements AutoCloseable {
  private static final int TELL_EVERY = 4096;

  private final HistoryBuilder columns;
  private final Table citizens;
  private final Table spells;
  private final Table interviews;
  private final Table events;
  private final Table facts;

  private PopulationFiles(Path directory, Dictionary dictionary) {
    columns = HistoryColumns.builder(dictionary);
    citizens = Table.open(directory.resolve("citizens.csv"));
    spells = Table.open(directory.resolve("spells.csv"));
    interviews = Table.open(directory.resolve("interviews.csv"));
    events = Table.open(directory.resolve("events.csv"));
    facts = Table.open(directory.resolve("facts.csv"));
  }

  /**
   * @param progress told now and then how many citizens have been read
   * @throws dk.frirum.rules.RulebookException with the file and line of the first fault
   */
  public static HistoryColumns read(Path directory, Dictionary dictionary, LongConsumer progress) {
    try (PopulationFiles files = new PopulationFiles(directory, dictionary)) {
      return files.read(progress);
    }
  }

  private HistoryColumns read(LongConsumer progress) {
    int cpr = citizens.column("cpr");
    int municipality = citizens.column("municipality");
    int born = citizens.column("born");
    Rows spellRows = new Rows(spells, this::spell, "benefit", "from", "to");
    Rows interviewRows = new Rows(interviews, this::interview, "kind", "date", "form", "outcome");
    Rows eventRows = new Rows(events, this::event, "kind", "date", "category", "ground");
    Rows factRows = new Rows(facts, this::fact, "fact", "value", "from", "to");
    long read = 0;
    while (!citizens.ended()) {
      String number = citizens.field(cpr);
      LocalDate day = date(citizens, citizens.known(born));
      tell(citizens, () -> columns.citizen(citizens.line(), citizens.field(municipality), day));
      spellRows.of(number);
      interviewRows.of(number);
      eventRows.of(number);
      factRows.of(number);
      citizens.next();
      if (++read % TELL_EVERY == 0) {
        progress.accept(read);
      }
    }
    spellRows.end();
    interviewRows.end();
    eventRows.end();
    factRows.end();
    return columns.build();
  }

  private void spell(Table table, int[] at) {
    LocalDate from = day(table, at[1]);
    LocalDate to = date(table, table.known(at[2]));
    columns.spell(table.line(), table.field(at[0]), from, to);
  }

  private void interview(Table table, int[] at) {
    if (table.field(at[3]).equals("held")) {
      columns.event(table.field(at[0]), day(table, at[1]), attribute("form", table.known(at[2])));
    }
  }

  private void event(Table table, int[] at) {
    String category = table.known(at[2]);
    columns.event(
        table.field(at[0]),
        day(table, at[1]),
        category == null
            ? attribute("ground", table.known(at[3]))
            : attribute("category", category));
  }

  private void fact(Table table, int[] at) {
    LocalDate from = day(table, at[2]);
    LocalDate to = date(table, table.known(at[3]));
    columns.fact(table.field(at[0]), table.field(at[1]), from, to);
  }

  private static Map<String, String> attribute(String name, @Nullable String value) {
    return value == null ? Map.of() : Map.of(name, value);
  }

  private static LocalDate day(Table table, int column) {
    LocalDate day = date(table, table.known(column));
    if (day == null) {
      throw table.problem(Wrong.NO_ROW_DATE.of());
    }
    return day;
  }

  private static @Nullable LocalDate date(Table table, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw table.problem(Wrong.NO_ROW_DAY.of(text));
    }
  }

  /** What the columns refuse is told with the row it stands in. */
  private static void tell(Table table, Runnable add) {
    try {
      add.run();
    } catch (IllegalArgumentException e) {
      throw table.problem(Wrong.ROW_REFUSED.of(String.valueOf(e.getMessage())));
    }
  }

  /** Reads one row. */
  private interface Reader {
    void read(Table table, int[] columns);
  }

  /** The rows of one file, taken citizen by citizen. */
  private static final class Rows {
    private final Table table;
    private final Reader reader;
    private final int cpr;
    private final int[] columns;

    Rows(Table table, Reader reader, String... names) {
      this.table = table;
      this.reader = reader;
      this.cpr = table.column("cpr");
      this.columns = new int[names.length];
      for (int each = 0; each < names.length; each++) {
        columns[each] = table.column(names[each]);
      }
    }

    void of(String citizen) {
      while (!table.ended() && table.field(cpr).equals(citizen)) {
        tell(table, () -> reader.read(table, columns));
        table.next();
      }
    }

    void end() {
      if (!table.ended()) {
        throw table.problem(Wrong.NO_CITIZEN.of());
      }
    }
  }

  @Override
  public void close() {
    citizens.close();
    spells.close();
    interviews.close();
    events.close();
    facts.close();
  }
}
