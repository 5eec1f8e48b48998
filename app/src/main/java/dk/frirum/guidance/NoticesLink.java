package dk.frirum.guidance;

import static dk.frirum.tables.Tables.NOTICE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import dk.frirum.citizen.CaseLink;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Written guidance on the citizen's page: how much was given that counts, and when last. */
@Component
@Order(40)
class NoticesLink implements CaseLink {
  private final DSLContext sql;
  private final Clock clock;

  NoticesLink(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Line way(long citizenId, Words words) {
    return Line.quiet("notices", words.t("notice.title"), "/citizens/" + citizenId + "/notices");
  }

  @Override
  public Line standing(Line line, long citizenId, Words words) {
    var written =
        sql.select(count(), max(NOTICE.WRITTEN_AT))
            .from(NOTICE)
            .where(
                NOTICE.CITIZEN_ID.eq(citizenId),
                NOTICE.ANOTHER_AT.isNull(),
                NOTICE.WITHDRAWN_AT.isNull())
            .fetchSingle();
    @Nullable Instant last = written.value2();
    if (last == null) {
      return line;
    }
    LocalDate day = LocalDate.ofInstant(last, clock.getZone());
    return line.standing(words.t("case.notices", written.value1(), words.shortDate(day)), false);
  }
}
