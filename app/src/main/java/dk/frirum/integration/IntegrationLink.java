package dk.frirum.integration;

import static dk.frirum.tables.Tables.INTEGRATION_CONTRACT;
import static dk.frirum.tables.Tables.INTEGRATION_COURSE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import dk.frirum.citizen.CaseLink;
import dk.frirum.web.Words;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The integration course on the citizen's page: since when, and whether there is a contract. */
@Component
@Order(80)
class IntegrationLink implements CaseLink {
  @Override
  public Line way(long citizenId, Words words) {
    return Line.quiet("integration", words.t("integration.title"), IntegrationPage.path(citizenId));
  }

  @Override
  public Standing<?> standing(long citizenId) {
    Field<Integer> contracts =
        field(
            selectCount()
                .from(INTEGRATION_CONTRACT)
                .where(
                    INTEGRATION_CONTRACT.COURSE_ID.eq(INTEGRATION_COURSE.ID),
                    INTEGRATION_CONTRACT.WITHDRAWN_AT.isNull()));
    var courses =
        multiset(
            select(INTEGRATION_COURSE.HANDED_OVER_ON, contracts)
                .from(INTEGRATION_COURSE)
                .where(INTEGRATION_COURSE.CITIZEN_ID.eq(citizenId))
                .orderBy(INTEGRATION_COURSE.ID.desc())
                .limit(1));
    return new Standing<>(
        courses,
        (line, found, words) ->
            found.stream()
                .findFirst()
                .map(last ->
                    line.standing(
                        words.t("case.integration", words.shortDate(last.value1()), last.value2()),
                        last.value2() == 0))
                .orElse(line));
  }
}
