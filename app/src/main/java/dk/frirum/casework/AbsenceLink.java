package dk.frirum.casework;

import static dk.frirum.tables.Tables.ABSENCE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;

import dk.frirum.citizen.CaseLink;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Absence and stand-by on the citizen's page: what holds today, and until when. */
@Component
@Order(90)
class AbsenceLink implements CaseLink {
  private final DSLContext sql;
  private final Clock clock;

  AbsenceLink(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Line way(long citizenId, Words words) {
    return Line.quiet("absence", words.t("absence.title"), "/citizens/" + citizenId + "/absence");
  }

  @Override
  public Line standing(Line line, long citizenId, Words words) {
    return sql.select(ABSENCE.KIND, ABSENCE.DURING)
        .from(ABSENCE)
        .where(
            ABSENCE.CITIZEN_ID.eq(citizenId),
            ABSENCE.WITHDRAWN.isFalse(),
            condition("{0} @> {1}::date", ABSENCE.DURING, LocalDate.now(clock)))
        .orderBy(field("lower({0})", ABSENCE.DURING).desc(), ABSENCE.ID.desc())
        .limit(1)
        .fetchOptional(now -> {
          String kind = words.code("absence.kind", now.value1());
          LocalDate last = now.value2().to();
          return line.standing(
              last == null ? kind : words.t("case.absence.until", kind, words.shortDate(last)),
              false);
        })
        .orElse(line);
  }
}
