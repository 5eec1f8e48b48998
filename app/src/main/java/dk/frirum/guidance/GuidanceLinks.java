package dk.frirum.guidance;

import static dk.frirum.tables.Tables.GUIDANCE_STEP;
import static dk.frirum.tables.Tables.NOTICE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import dk.frirum.citizen.CaseLink;
import dk.frirum.citizen.CaseLink.Line;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Guidance on the citizen's page: what the citizen made of it, and what was given in writing. */
@Configuration(proxyBeanMethods = false)
class GuidanceLinks {

  @Bean
  @Order(30)
  CaseLink guidanceLink(DSLContext sql, Clock clock) {
    return (citizen, words) -> {
      Map<String, Instant> last =
          sql.select(GUIDANCE_STEP.KIND, max(GUIDANCE_STEP.AT))
              .from(GUIDANCE_STEP)
              .where(GUIDANCE_STEP.CITIZEN_ID.eq(citizen))
              .groupBy(GUIDANCE_STEP.KIND)
              .fetchMap(GUIDANCE_STEP.KIND, max(GUIDANCE_STEP.AT));
      Line line =
          Line.quiet("guidance", words.t("guidance.title"), "/citizens/" + citizen + "/guidance");
      Instant asked = last.get("question");
      Instant answered = last.get("answer");
      if (asked != null && (answered == null || answered.isBefore(asked))) {
        return line.standing(words.t("case.guidance.asked", day(asked, clock, words)), true);
      }
      Instant understood = last.get("understood");
      Instant seen = last.get("seen");
      if (understood != null) {
        return line.standing(
            words.t("case.guidance.understood", day(understood, clock, words)), false);
      }
      return seen == null
          ? line
          : line.standing(words.t("case.guidance.seen", day(seen, clock, words)), false);
    };
  }

  @Bean
  @Order(40)
  CaseLink noticesLink(DSLContext sql, Clock clock) {
    return (citizen, words) -> {
      var written =
          sql.select(count(), max(NOTICE.WRITTEN_AT))
              .from(NOTICE)
              .where(NOTICE.CITIZEN_ID.eq(citizen))
              .fetchSingle();
      Line line =
          Line.quiet("notices", words.t("notice.title"), "/citizens/" + citizen + "/notices");
      @Nullable Instant last = written.value2();
      return last == null
          ? line
          : line.standing(
              words.t("case.notices", written.value1(), day(last, clock, words)), false);
    };
  }

  private static String day(Instant at, Clock clock, Words words) {
    return words.shortDate(LocalDate.ofInstant(at, clock.getZone()));
  }
}
