package dk.frirum.population;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of citizens in the five tables that are about them. */
final class PersonTables {
  /** The tables, in the order in which their rows are handed over. */
  enum Table {
    CITIZENS(
        "citizens.csv",
        "cpr",
        "given_name",
        "surname",
        "address",
        "postcode",
        "city",
        "born",
        "municipality",
        "phone",
        "email",
        "protected",
        "caseworker"),
    SPELLS("spells.csv", "cpr", "benefit", "from", "to"),
    INTERVIEWS(
        "interviews.csv",
        "cpr",
        "kind",
        "date",
        "form",
        "outcome",
        "preparation_minutes",
        "meeting_minutes",
        "after_work_minutes"),
    EVENTS("events.csv", "cpr", "kind", "date", "category", "ground"),
    FACTS("facts.csv", "cpr", "fact", "value", "from", "to");

    private final String fileName;
    private final String[] columns;

    Table(String fileName, String... columns) {
      this.fileName = fileName;
      this.columns = columns;
    }

    String fileName() {
      return fileName;
    }
  }

  private final List<CsvText> texts = new ArrayList<>();

  private PersonTables() {
    for (int at = 0; at < Table.values().length; at++) {
      texts.add(new CsvText());
    }
  }

  static List<byte[]> headers() {
    PersonTables tables = new PersonTables();
    for (Table table : Table.values()) {
      tables.to(table).row(table.columns);
    }
    return tables.bytes();
  }

  /** The rows of the citizens from one index up to, not including, another. */
  static List<byte[]> rows(Population population, int from, int end) {
    PersonTables tables = new PersonTables();
    for (int index = from; index < end; index++) {
      tables.add(population.person(index));
    }
    return tables.bytes();
  }

  private void add(Person person) {
    String cpr = person.cpr().value();
    citizen(cpr, person);
    for (Spell spell : person.spells()) {
      to(Table.SPELLS).row(cpr, spell.benefit().code(), spell.from().toString(), text(spell.to()));
    }
    for (Interview interview : person.interviews()) {
      interview(cpr, interview);
    }
    for (Event event : person.events()) {
      to(Table.EVENTS)
          .row(
              cpr,
              event.kind().code(),
              event.on().toString(),
              text(event.category()),
              text(event.ground()));
    }
    for (Fact fact : person.facts()) {
      to(Table.FACTS)
          .row(cpr, fact.name().code(), fact.value(), fact.from().toString(), text(fact.to()));
    }
  }

  private void citizen(String cpr, Person person) {
    to(Table.CITIZENS)
        .row(
            cpr,
            person.givenName(),
            person.surname(),
            person.address().street(),
            person.address().postcode(),
            person.address().city(),
            person.born().toString(),
            person.municipality(),
            person.phone(),
            person.email(),
            person.protectedAddress() ? "address" : "",
            person.caseworker());
  }

  private void interview(String cpr, Interview interview) {
    Minutes minutes = interview.minutes();
    to(Table.INTERVIEWS)
        .row(
            cpr,
            interview.kind().code(),
            interview.on().toString(),
            interview.form().code(),
            interview.outcome().code(),
            minutes == null ? "" : Integer.toString(minutes.preparation()),
            minutes == null ? "" : Integer.toString(minutes.meeting()),
            minutes == null ? "" : Integer.toString(minutes.afterWork()));
  }

  private CsvText to(Table table) {
    return texts.get(table.ordinal());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private List<byte[]> bytes() {
    return texts.stream().map(CsvText::bytes).toList();
  }
}
