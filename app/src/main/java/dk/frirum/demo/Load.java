package dk.frirum.demo;

import dk.frirum.citizen.SearchName;
import dk.frirum.population.Event;
import dk.frirum.population.Fact;
import dk.frirum.population.Interview;
import dk.frirum.population.Minutes;
import dk.frirum.population.Person;
import dk.frirum.population.Population;
import dk.frirum.population.Spell;
import dk.frirum.postgres.CopyRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of some citizens in the five tables that are about them, ready to be sent. */
final class Load {
  private final CopyRows citizens =
      new CopyRows(
          "citizen",
          "id, municipality, cpr, given_name, surname, search_name, born, address, postcode, city,"
              + " phone, email, protection, caseworker_id, recorded_at");
  private final CopyRows spells = new CopyRows("spell", "citizen_id, benefit, during, recorded_at");
  private final CopyRows interviews =
      new CopyRows(
          "interview",
          "citizen_id, kind, held_on, form, outcome, preparation_minutes, meeting_minutes,"
              + " after_work_minutes, registered_by, registered_at");
  private final CopyRows occurrences =
      new CopyRows("occurrence", "citizen_id, kind, happened_on, category, ground, recorded_at");
  private final CopyRows facts =
      new CopyRows("fact", "citizen_id, name, value, valid, recorded_at");

  private final Map<String, Long> staff;
  private final Instant now;

  private Load(Map<String, Long> staff, Instant now) {
    this.staff = staff;
    this.now = now;
  }

  /**
   * The rows of the citizens from one index up to, not including, another; a citizen's id is the
   * index and one.
   *
   * @param staff ids by user name
   */
  static Load of(Population population, int from, int end, Map<String, Long> staff, Instant now) {
    Load load = new Load(staff, now);
    for (int index = from; index < end; index++) {
      load.add(index + 1L, population.person(index));
    }
    return load;
  }

  /** Sends the rows, citizens first. */
  void into(Connection connection) throws SQLException {
    for (CopyRows table : List.of(citizens, spells, interviews, occurrences, facts)) {
      table.into(connection);
    }
  }

  private void add(long id, Person person) {
    Long caseworker = staff.get(person.caseworker());
    citizens.add(
        id,
        person.municipality(),
        person.cpr().value(),
        person.givenName(),
        person.surname(),
        SearchName.fold(person.name()),
        person.born(),
        person.address().street(),
        person.address().postcode(),
        person.address().city(),
        person.phone(),
        person.email(),
        person.protectedAddress() ? "address" : null,
        caseworker,
        now);
    for (Spell spell : person.spells()) {
      spells.add(id, spell.benefit().code(), days(spell.from(), spell.to()), now);
    }
    for (Interview interview : person.interviews()) {
      add(id, interview, caseworker);
    }
    for (Event event : person.events()) {
      occurrences.add(id, event.kind().code(), event.on(), event.category(), event.ground(), now);
    }
    for (Fact fact : person.facts()) {
      facts.add(id, fact.name().code(), fact.value(), days(fact.from(), fact.to()), now);
    }
  }

  private void add(long id, Interview interview, @Nullable Long caseworker) {
    Minutes minutes = interview.minutes();
    interviews.add(
        id,
        interview.kind().code(),
        interview.on(),
        interview.form().code(),
        interview.outcome().code(),
        minutes == null ? 0 : minutes.preparation(),
        minutes == null ? 0 : minutes.meeting(),
        minutes == null ? 0 : minutes.afterWork(),
        caseworker,
        now);
  }

  private static String days(LocalDate from, @Nullable LocalDate to) {
    return "[" + from + "," + (to == null ? "" : to) + "]";
  }
}
