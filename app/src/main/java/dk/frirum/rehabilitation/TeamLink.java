package dk.frirum.rehabilitation;

import static dk.frirum.tables.Tables.REHABILITATION_CASE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.frirum.citizen.CaseLink;
import dk.frirum.web.Words;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rehabilitation team's case on the citizen's page: whether there is one, and since when. */
@Component
@Order(50)
class TeamLink implements CaseLink {
  @Override
  public Line way(long citizenId, Words words) {
    return Line.quiet(
        "rehabilitation", words.t("rehabilitation.title"), RehabilitationPage.path(citizenId));
  }

  @Override
  public Standing<?> standing(long citizenId) {
    var cases =
        multiset(
            select(REHABILITATION_CASE.OPENED_ON, REHABILITATION_CASE.CLOSED_ON)
                .from(REHABILITATION_CASE)
                .where(REHABILITATION_CASE.CITIZEN_ID.eq(citizenId))
                .orderBy(REHABILITATION_CASE.ID.desc())
                .limit(1));
    return new Standing<>(
        cases,
        (line, found, words) ->
            found.stream()
                .findFirst()
                .map(last -> {
                  LocalDate closed = last.value2();
                  return line.standing(
                      closed == null
                          ? words.t("case.rehabilitation.open", words.shortDate(last.value1()))
                          : words.t("case.rehabilitation.closed", words.shortDate(closed)),
                      false);
                })
                .orElse(line));
  }
}
