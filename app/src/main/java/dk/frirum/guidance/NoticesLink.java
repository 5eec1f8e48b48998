package dk.frirum.guidance;

import static dk.frirum.tables.Tables.NOTICE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.frirum.citizen.CaseLink;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Written guidance on the citizen's page: how much was given that counts, and when last. */
@Component
@Order(40)
class NoticesLink implements CaseLink {
  private final Clock clock;

  NoticesLink(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Line way(long citizenId, Words words) {
    return Line.quiet("notices", words.t("notice.title"), "/citizens/" + citizenId + "/notices");
  }

  @Override
  public Standing<?> standing(long citizenId) {
    var notices =
        multiset(
            select(count(), max(NOTICE.WRITTEN_AT))
                .from(NOTICE)
                .where(
                    NOTICE.CITIZEN_ID.eq(citizenId),
                    NOTICE.ANOTHER_AT.isNull(),
                    NOTICE.WITHDRAWN_AT.isNull()));
    return new Standing<>(
        notices,
        (line, one, words) -> {
          var written = one.getFirst();
          @Nullable Instant last = written.value2();
          if (last == null) {
            return line;
          }
          LocalDate day = LocalDate.ofInstant(last, clock.getZone());
          return line.standing(
              words.t("case.notices", written.value1(), words.shortDate(day)), false);
        });
  }
}
