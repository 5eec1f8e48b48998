package dk.frirum.exchange;

import dk.frirum.access.StaffIntake;
import dk.frirum.casework.FactIntake;
import dk.frirum.casework.InterviewIntake;
import dk.frirum.casework.OccurrenceIntake;
import dk.frirum.casework.SpellIntake;
import dk.frirum.citizen.CitizenIntake;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.intake.Source;
import dk.frirum.intake.Taken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands rows to the owners of the tables. */
@Component
class Takers {
  private final CitizenIntake citizens;
  private final SpellIntake spells;
  private final InterviewIntake interviews;
  private final OccurrenceIntake occurrences;
  private final FactIntake facts;
  private final StaffIntake staff;
  private final RulebookHolder rulebook;

  Takers(
      CitizenIntake citizens,
      SpellIntake spells,
      InterviewIntake interviews,
      OccurrenceIntake occurrences,
      FactIntake facts,
      StaffIntake staff,
      RulebookHolder rulebook) {
    this.citizens = citizens;
    this.spells = spells;
    this.interviews = interviews;
    this.occurrences = occurrences;
    this.facts = facts;
    this.staff = staff;
    this.rulebook = rulebook;
  }

  /**
   * A row with its CPR number read.
   *
   * @param cpr none where the file has none or it is wrong
   */
  record Row(Cells cells, @Nullable Cpr cpr) {}

  /** What became of a row: an answer, or the problems in its cells. */
  record Result(Row row, @Nullable Taken taken, @Nullable Long citizenId) {}

  /** Takes rows in the running transaction; a result for each. */
  List<Result> take(
      FileKind kind, String municipality, LocalDate today, List<Row> rows, Source source) {
    Known known =
        new Known(
            rulebook.rulebook().dictionary(),
            kind == FileKind.CITIZENS ? staff.idsByUsername(municipality) : Map.of(),
            kind == FileKind.CITIZENS || kind == FileKind.STAFF
                ? Map.of()
                : citizens.idsByCpr(municipality, cprs(rows)));
    Offers offers = new Offers(municipality, today, known);
    return switch (kind) {
      case CITIZENS -> {
        List<Result> results =
            offer(
                rows,
                row -> offers.citizen(row.cells(), orNobody(row.cpr())),
                all -> citizens.take(municipality, all, source));
        Map<String, Long> ids = citizens.idsByCpr(municipality, cprs(rows));
        yield results.stream()
            .map(each ->
                new Result(
                    each.row(),
                    each.taken(),
                    each.row().cpr() == null ? null : ids.get(each.row().cpr().value())))
            .toList();
      }
      case SPELLS -> ofCitizens(rows, known, offers::spell, all -> spells.take(all, source));
      case INTERVIEWS ->
          ofCitizens(rows, known, offers::interview, all -> interviews.take(all, source));
      case EVENTS -> ofCitizens(rows, known, offers::event, all -> occurrences.take(all, source));
      case FACTS -> ofCitizens(rows, known, offers::fact, all -> facts.take(all, source));
      case STAFF ->
          offer(rows, row -> offers.staff(row.cells()), all -> staff.take(municipality, all));
    };
  }

  private static <O> List<Result> ofCitizens(
      List<Row> rows,
      Known known,
      BiFunction<Cells, Long, O> reader,
      Function<List<O>, List<Taken>> taker) {
    for (Row row : rows) {
      if (row.cpr() != null && !known.citizens().containsKey(row.cpr().value())) {
        row.cells()
            .add(
                "cpr",
                "CPR-nummeret kendes ikke: indlæs borgeren først",
                "The CPR number is not known: import the citizen first");
      }
    }
    List<Result> results =
        offer(
            rows,
            row ->
                reader.apply(
                    row.cells(),
                    row.cpr() == null
                        ? -1L
                        : Objects.requireNonNullElse(known.citizens().get(row.cpr().value()), -1L)),
            taker);
    return results.stream()
        .map(each ->
            new Result(
                each.row(),
                each.taken(),
                each.row().cpr() == null ? null : known.citizens().get(each.row().cpr().value())))
        .toList();
  }

  /** Offers the rows without problems. */
  private static <O> List<Result> offer(
      List<Row> rows, Function<Row, O> reader, Function<List<O>, List<Taken>> taker) {
    List<O> offered = new ArrayList<>();
    for (Row row : rows) {
      O offer = reader.apply(row);
      if (row.cells().problems().isEmpty()) {
        offered.add(offer);
      }
    }
    List<Taken> answers = offered.isEmpty() ? List.of() : taker.apply(offered);
    List<Result> results = new ArrayList<>();
    int at = 0;
    for (Row row : rows) {
      boolean taken = row.cells().problems().isEmpty();
      results.add(new Result(row, taken ? answers.get(at++) : null, null));
    }
    return results;
  }

  private static Collection<String> cprs(List<Row> rows) {
    return rows.stream().map(Row::cpr).filter(Objects::nonNull).map(Cpr::value).toList();
  }

  /** Stands in where the number is wrong; the row is not used then. */
  private static Cpr orNobody(@Nullable Cpr cpr) {
    return cpr == null ? new Cpr("", LocalDate.EPOCH, null) : cpr;
  }
}
