package dk.frirum.fund;

import static dk.frirum.tables.Tables.FUND;
import static dk.frirum.tables.Tables.FUND_MEMBERSHIP;
import static dk.frirum.tables.Tables.HAND_OVER;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.frirum.citizen.CaseLink;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The a-kasse on the citizen's page: the last hand-over, or else the membership that runs. */
@Component
@Order(60)
class FundLink implements CaseLink {
  private final Clock clock;

  FundLink(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Line way(long citizenId, Words words) {
    return Line.quiet("fund", words.t("fund.title"), FundPage.path(citizenId));
  }

  @Override
  public Standing<?> standing(long citizenId) {
    var handOvers =
        multiset(
            select(HAND_OVER.HANDED_ON, HAND_OVER.ACKNOWLEDGED_AT)
                .from(HAND_OVER)
                .where(HAND_OVER.CITIZEN_ID.eq(citizenId))
                .orderBy(HAND_OVER.HANDED_ON.desc(), HAND_OVER.ID.desc())
                .limit(1));
    var funds =
        multiset(
            select(FUND.NAME)
                .from(FUND_MEMBERSHIP)
                .join(FUND)
                .on(FUND.ID.eq(FUND_MEMBERSHIP.FUND_ID))
                .where(
                    FUND_MEMBERSHIP.CITIZEN_ID.eq(citizenId),
                    condition("{0} @> {1}::date", FUND_MEMBERSHIP.DURING, LocalDate.now(clock)))
                .orderBy(
                    field("lower({0})", FUND_MEMBERSHIP.DURING).desc(), FUND_MEMBERSHIP.ID.desc())
                .limit(1));
    return new Standing<>(
        multiset(select(handOvers, funds)),
        (line, one, words) -> {
          var course = one.getFirst();
          if (!course.value1().isEmpty()) {
            var last = course.value1().getFirst();
            boolean waits = last.value2() == null;
            String key = waits ? "case.fund.waiting" : "case.fund.handed";
            return line.standing(words.t(key, words.shortDate(last.value1())), waits);
          }
          return course.value2().stream()
              .findFirst()
              .map(each -> line.standing(each.value1(), false))
              .orElse(line);
        });
  }
}
