package dk.frirum.exchange;

import dk.frirum.access.Role;
import dk.frirum.access.StaffIntake;
import dk.frirum.casework.FactIntake;
import dk.frirum.casework.InterviewIntake;
import dk.frirum.casework.OccurrenceIntake;
import dk.frirum.casework.SpellIntake;
import dk.frirum.citizen.CitizenIntake;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.ValueType;
import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows as offers to the owners of the tables. What is wrong is noted in the cells; then the offer
 * is not used.
 *
 * @param municipality whose data is read
 * @param today nothing has happened after it
 */
record Offers(String municipality, LocalDate today, Known known) {
  private static final List<String> OUTCOMES = List.of("held", "citizen-absent", "cancelled");

  CitizenIntake.Offer citizen(Cells cells, Cpr cpr) {
    LocalDate born = cells.dateOrNone("born");
    if (born != null && !born.equals(cpr.born())) {
      cells.add(
          "born",
          "Fødselsdatoen passer ikke til CPR-nummeret",
          "The birth date does not fit the CPR number");
    }
    String code = cells.text("municipality");
    if (!code.isEmpty() && !code.equals(municipality)) {
      cells.add(
          "municipality",
          "Borgeren hører til kommune %s, og her indlæses til %s".formatted(code, municipality),
          "The citizen belongs to municipality %s, and this import is for %s"
              .formatted(code, municipality));
    }
    String caseworker = cells.text("caseworker");
    if (!caseworker.isEmpty() && !known.staff().containsKey(caseworker)) {
      cells.add(
          "caseworker",
          Suggestion.unknown("medarbejder", "member of staff", caseworker, known.staff().keySet()));
    }
    String protection = cells.given("protected");
    if (protection != null && !protection.isEmpty() && !protection.equals("address")) {
      cells.add(
          "protected",
          Suggestion.unknown("beskyttelse", "protection", protection, List.of("address")));
    }
    return new CitizenIntake.Offer(
        cpr.value(),
        cells.required("given_name"),
        cells.required("surname"),
        cpr.born(),
        cells.given("address"),
        cells.given("postcode"),
        cells.given("city"),
        cells.given("phone"),
        cells.given("email"),
        protection,
        cells.has("caseworker"),
        known.staff().get(caseworker));
  }

  SpellIntake.Offer spell(Cells cells, long citizen) {
    cells.countable("from");
    cells.countable("to");
    return new SpellIntake.Offer(
        citizen, cells.code("benefit", "ydelse", "benefit", known.benefits()), range(cells));
  }

  InterviewIntake.Offer interview(Cells cells, long citizen) {
    return new InterviewIntake.Offer(
        citizen,
        cells.code("kind", "samtaleart", "kind of interview", known.interviewKinds()),
        past(cells),
        cells.code("form", "form", "form", known.forms()),
        cells.code("outcome", "udfald", "outcome", OUTCOMES),
        cells.minutes("preparation_minutes"),
        cells.minutes("meeting_minutes"),
        cells.minutes("after_work_minutes"));
  }

  OccurrenceIntake.Offer event(Cells cells, long citizen) {
    String kind = cells.code("kind", "hændelse", "event", known.eventKinds());
    return new OccurrenceIntake.Offer(
        citizen,
        kind,
        past(cells),
        attribute(cells, kind, "category"),
        attribute(cells, kind, "ground"));
  }

  FactIntake.Offer fact(Cells cells, long citizen) {
    String name = cells.code("fact", "oplysning", "fact", known.dictionary().facts().keySet());
    String value = cells.required("value");
    Dictionary.FactType type = known.dictionary().facts().get(name);
    if (type != null && !value.isEmpty()) {
      check(cells, "value", value, type.type());
    }
    return new FactIntake.Offer(citizen, name, value, range(cells));
  }

  StaffIntake.Offer staff(Cells cells) {
    String role =
        switch (cells.text("role")) {
          // what the generated staff list calls them
          case "job-retention-consultant" -> Role.RETENTION_CONSULTANT.code();
          case "agreement-coordinator" -> Role.COORDINATOR.code();
          case "data-protection-officer" -> Role.AUDITOR.code();
          default ->
              cells.code(
                  "role", "rolle", "role", Arrays.stream(Role.values()).map(Role::code).toList());
        };
    return new StaffIntake.Offer(
        cells.required("username"),
        cells.required("name"),
        cells.problems().isEmpty() ? Role.of(role) : Role.PARTNER,
        cells.text("team"));
  }

  private LocalDate past(Cells cells) {
    LocalDate date = cells.date("date");
    if (date.isAfter(today)) {
      cells.add(
          "date",
          "Datoen %s ligger ude i fremtiden".formatted(date),
          "The date %s lies in the future".formatted(date));
    } else {
      cells.countable("date");
    }
    return date;
  }

  private static DateRange range(Cells cells) {
    LocalDate from = cells.date("from");
    LocalDate to = cells.dateOrNone("to");
    if (to != null && to.isBefore(from)) {
      cells.add(
          "to",
          "Sidste dag %s ligger før første dag %s".formatted(to, from),
          "The last day %s is before the first %s".formatted(to, from));
      return DateRange.since(from);
    }
    return new DateRange(from, to);
  }

  private @Nullable Short attribute(Cells cells, String kind, String name) {
    String text = cells.text(name);
    if (text.isEmpty()) {
      return null;
    }
    Dictionary.EventKind event = known.dictionary().events().get(kind);
    if (event != null && event.attributes().stream().noneMatch(each -> each.code().equals(name))) {
      cells.add(
          name,
          "Feltet hører ikke til '%s'".formatted(kind),
          "The field does not belong to '%s'".formatted(kind));
      return null;
    }
    ValueType type = Objects.requireNonNull(known.dictionary().attributes().get(name)).type();
    return check(cells, name, text, type) ? Short.valueOf(text) : null;
  }

  private static boolean check(Cells cells, String field, String text, ValueType type) {
    if (type.parse(text) != null) {
      return true;
    }
    switch (type) {
      case ValueType.Choice(var values) ->
          cells.add(field, Suggestion.unknown("værdi", "value", text, values.keySet()));
      default ->
          cells.add(
              field,
              "'%s' er ingen værdi her; ventet er %s".formatted(text, type.expects().danish()),
              "'%s' is no value here; expected is %s".formatted(text, type.expects().english()));
    }
    return false;
  }
}
