package dk.frirum.circumstance;

import static dk.frirum.tables.Tables.FACT;

import dk.frirum.citizen.CaseLink;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Triage, recovery and the like on the citizen's page: the group that holds today. */
@Component
@Order(95)
class CircumstancesLink implements CaseLink {
  private final CircumstanceWords said;
  private final Clock clock;

  CircumstancesLink(CircumstanceWords said, Clock clock) {
    this.said = said;
    this.clock = clock;
  }

  @Override
  public Line way(long citizenId, Words words) {
    return Line.quiet(
        "circumstances", words.t("circumstance.title"), CircumstancesPage.path(citizenId));
  }

  @Override
  public Standing<?> standing(long citizenId) {
    var group = CircumstanceWords.group(citizenId, LocalDate.now(clock));
    return new Standing<>(
        group,
        (line, values, words) -> {
          String now = said.group(values.getValues(FACT.VALUE), words);
          return now == null ? line : line.standing(words.t("circumstance.group", now), false);
        });
  }
}
