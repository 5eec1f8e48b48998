package dk.frirum.plan;

import static dk.frirum.tables.Tables.PLAN_ITEM;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.frirum.citizen.CaseLink;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import org.jooq.Condition;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The plan on the citizen's page: its open steps, and when the next one is due. */
@Component
@Order(10)
class PlanLink implements CaseLink {
  private final Clock clock;

  PlanLink(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Line way(long citizenId, Words words) {
    return Line.quiet("plan", words.t("plan.title"), "/citizens/" + citizenId + "/plan");
  }

  @Override
  public Standing<?> standing(long citizenId) {
    Condition open = PLAN_ITEM.KIND.eq(Kind.STEP.code()).and(PLAN_ITEM.DONE_ON.isNull());
    var plans =
        multiset(
            select(count(), count().filterWhere(open), min(PLAN_ITEM.DUE).filterWhere(open))
                .from(PLAN_ITEM)
                .where(PLAN_ITEM.CITIZEN_ID.eq(citizenId), PLAN_ITEM.REMOVED.isFalse()));
    return new Standing<>(
        plans,
        (line, one, words) -> {
          var plan = one.getFirst();
          LocalDate due = plan.value3();
          if (due != null) {
            String steps = words.t("case.plan.open", plan.value2(), words.shortDate(due));
            return line.standing(steps, due.isBefore(LocalDate.now(clock)));
          }
          return plan.value1() == 0 ? line : line.standing(words.t("case.plan.none-open"), false);
        });
  }
}
