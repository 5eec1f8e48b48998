package dk.frirum.circumstance;

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
  public Line standing(Line line, long citizenId, Words words) {
    String group = said.group(citizenId, LocalDate.now(clock), words);
    return group == null ? line : line.standing(words.t("circumstance.group", group), false);
  }
}
