package dk.frirum.practice;

import static dk.frirum.tables.Tables.PRACTICE_ITEM;
import static dk.frirum.tables.Tables.PRACTICE_SESSION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.frirum.citizen.CaseLink;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Talks with the own doctor on the citizen's page: the latest, and whether its minutes wait. */
@Component
@Order(70)
class DoctorLink implements CaseLink {
  private final Clock clock;

  DoctorLink(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Line way(long citizenId, Words words) {
    return Line.quiet("doctor", words.t("doctor.title"), DoctorPage.path(citizenId));
  }

  @Override
  public Standing<?> standing(long citizenId) {
    Field<Boolean> written = field(PRACTICE_ITEM.RECORD.ne(""));
    var talks =
        multiset(
            select(PRACTICE_SESSION.STARTS_AT, written)
                .from(PRACTICE_ITEM)
                .join(PRACTICE_SESSION)
                .on(PRACTICE_SESSION.ID.eq(PRACTICE_ITEM.SESSION_ID))
                .where(PRACTICE_ITEM.CITIZEN_ID.eq(citizenId))
                .orderBy(PRACTICE_SESSION.STARTS_AT.desc(), PRACTICE_ITEM.ID.desc())
                .limit(1));
    return new Standing<>(
        talks,
        (line, found, words) ->
            found.stream()
                .findFirst()
                .map(last -> {
                  Instant at = last.value1();
                  boolean waits = at.isBefore(clock.instant()) && !last.value2();
                  return line.standing(
                      words.t(
                          waits ? "case.doctor.waiting" : "case.doctor.at",
                          words.at(at, clock.getZone())),
                      waits);
                })
                .orElse(line));
  }
}
