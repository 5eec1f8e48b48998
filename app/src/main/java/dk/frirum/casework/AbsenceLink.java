package dk.frirum.casework;

import static dk.frirum.tables.Tables.ABSENCE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.frirum.citizen.CaseLink;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Absence and stand-by on the citizen's page: what holds today, and until when. */
@Component
@Order(90)
class AbsenceLink implements CaseLink {
  private final Clock clock;

  AbsenceLink(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Line way(long citizenId, Words words) {
    return Line.quiet("absence", words.t("absence.title"), "/citizens/" + citizenId + "/absence");
  }

  @Override
  public Standing<?> standing(long citizenId) {
    Field<LocalDate> last = field("upper({0}) - 1", LocalDate.class, ABSENCE.DURING);
    var absences =
        multiset(
            select(ABSENCE.KIND, last)
                .from(ABSENCE)
                .where(
                    ABSENCE.CITIZEN_ID.eq(citizenId),
                    ABSENCE.WITHDRAWN.isFalse(),
                    condition("{0} @> {1}::date", ABSENCE.DURING, LocalDate.now(clock)))
                .orderBy(field("lower({0})", ABSENCE.DURING).desc(), ABSENCE.ID.desc())
                .limit(1));
    return new Standing<>(
        absences,
        (line, found, words) ->
            found.stream()
                .findFirst()
                .map(now -> {
                  String kind = words.code("absence.kind", now.value1());
                  LocalDate until = now.value2();
                  return line.standing(
                      until == null
                          ? kind
                          : words.t("case.absence.until", kind, words.shortDate(until)),
                      false);
                })
                .orElse(line));
  }
}
