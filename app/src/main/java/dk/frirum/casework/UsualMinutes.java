package dk.frirum.casework;

import static dk.frirum.tables.Tables.INTERVIEW;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.percentileDisc;
import static org.jooq.impl.DSL.select;

import dk.frirum.casework.Interview.Minutes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/**
 * What such an interview usually takes here: the median of the latest registered in this
 * installation, for each form. Asked once a day, since it only fills in a field.
 */
@Component
class UsualMinutes {
  private static final int LATEST = 200;

  private final DSLContext sql;
  private final Clock clock;
  private final Map<Asked, Map<Form, Minutes>> answers = new ConcurrentHashMap<>();

  UsualMinutes(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record Asked(LocalDate day, Kind kind) {}

  /** By form; a form that has never been used has no entry. */
  Map<Form, Minutes> of(Kind kind) {
    LocalDate today = LocalDate.now(clock);
    answers.keySet().removeIf(asked -> !asked.day().equals(today));
    return answers.computeIfAbsent(new Asked(today, kind), _ -> measured(kind));
  }

  private Map<Form, Minutes> measured(Kind kind) {
    Map<Form, Minutes> all = new EnumMap<>(Form.class);
    for (Form form : Form.values()) {
      Minutes usual = measured(kind, form);
      if (usual.preparation() + usual.meeting() + usual.afterWork() > 0) {
        all.put(form, usual);
      }
    }
    return all;
  }

  private Minutes measured(Kind kind, Form form) {
    return sql.select(
            median(INTERVIEW.PREPARATION_MINUTES),
            median(INTERVIEW.MEETING_MINUTES),
            median(INTERVIEW.AFTER_WORK_MINUTES))
        .from(INTERVIEW)
        .where(
            INTERVIEW.ID.in(
                select(INTERVIEW.ID)
                    .from(INTERVIEW)
                    .where(
                        INTERVIEW.KIND.eq(kind.code()),
                        INTERVIEW.FORM.eq(form.code()),
                        // Written out, so that the index of interviews that count can be chosen.
                        INTERVIEW.OUTCOME.eq(inline(Outcome.HELD.code())),
                        not(condition(INTERVIEW.WITHDRAWN)))
                    .orderBy(INTERVIEW.ID.desc())
                    .limit(LATEST)))
        .fetchSingle(
            row -> new Minutes(zero(row.value1()), zero(row.value2()), zero(row.value3())));
  }

  private static Field<Integer> median(Field<Integer> minutes) {
    return percentileDisc(0.5).withinGroupOrderBy(minutes).coerce(Integer.class);
  }

  private static int zero(Integer minutes) {
    return minutes == null ? 0 : minutes;
  }
}
