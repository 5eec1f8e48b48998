package dk.frirum.guidance;

import static dk.frirum.tables.Tables.GUIDANCE_STEP;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.frirum.citizen.CaseLink;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Guidance on the citizen's page: what the citizen made of it. */
@Component
@Order(30)
class GuidanceLink implements CaseLink {
  private final Clock clock;

  GuidanceLink(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Line way(long citizenId, Words words) {
    return Line.quiet(
        "guidance", words.t("guidance.title"), "/citizens/" + citizenId + "/guidance");
  }

  @Override
  public Standing<?> standing(long citizenId) {
    var steps =
        multiset(
            select(GUIDANCE_STEP.KIND, max(GUIDANCE_STEP.AT))
                .from(GUIDANCE_STEP)
                .where(GUIDANCE_STEP.CITIZEN_ID.eq(citizenId))
                .groupBy(GUIDANCE_STEP.KIND));
    return new Standing<>(
        steps,
        (line, found, words) ->
            standing(line, found.intoMap(each -> each.value1(), each -> each.value2()), words));
  }

  private Line standing(Line line, Map<String, Instant> last, Words words) {
    Instant asked = last.get("question");
    Instant answered = last.get("answer");
    if (asked != null && (answered == null || answered.isBefore(asked))) {
      return line.standing(words.t("case.guidance.asked", day(asked, words)), true);
    }
    Instant understood = last.get("understood");
    if (understood != null) {
      return line.standing(words.t("case.guidance.understood", day(understood, words)), false);
    }
    Instant seen = last.get("seen");
    return seen == null
        ? line
        : line.standing(words.t("case.guidance.seen", day(seen, words)), false);
  }

  private String day(Instant at, Words words) {
    return words.shortDate(LocalDate.ofInstant(at, clock.getZone()));
  }
}
