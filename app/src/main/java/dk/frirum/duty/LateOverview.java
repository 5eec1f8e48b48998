package dk.frirum.duty;

import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.LATE_CAUSE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.rules.Status;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is overdue now, by requirement and cause, for those this person may see. */
@Component
class LateOverview {
  /** The cause of those of which nobody has said one. */
  static final String NONE = "";

  private final DSLContext sql;
  private final StoredList stored;
  private final RulebookHolder holder;
  private final CitizenAccess access;
  private final Audit audit;

  LateOverview(
      DSLContext sql, StoredList stored, RulebookHolder holder, CitizenAccess access, Audit audit) {
    this.sql = sql;
    this.stored = stored;
    this.holder = holder;
    this.access = access;
    this.audit = audit;
  }

  /** Counts by requirement and by code of the cause. */
  @Transactional
  public Map<String, Map<String, Integer>> of(SignedIn who, Filter filter, LocalDate today) {
    Notable notable = Notable.on(today, holder.rulebook());
    var last =
        lateral(
                select(LATE_CAUSE.CAUSE)
                    .from(LATE_CAUSE)
                    .where(
                        LATE_CAUSE.CITIZEN_ID.eq(DUTY.CITIZEN_ID),
                        LATE_CAUSE.SPELL_ID.eq(DUTY.SPELL_ID),
                        LATE_CAUSE.REQUIREMENT.eq(DUTY.REQUIREMENT),
                        LATE_CAUSE.ANCHOR.eq(DUTY.ANCHOR))
                    .orderBy(LATE_CAUSE.ID.desc())
                    .limit(1))
            .as("last");
    var cause = coalesce(last.field(LATE_CAUSE.CAUSE), inline(NONE));
    Map<String, Map<String, Integer>> all = new TreeMap<>();
    sql.select(DUTY.REQUIREMENT, cause, count())
        .from(DUTY)
        .leftJoin(last)
        .on(inline(true))
        .where(
            stored.among(filter.scope(who), access.exceptions(who)),
            DUTY.SORT_DUE.lt(today),
            DUTY.STATUS.eq(inline(Status.OVERDUE.name())),
            DUTY.REQUIREMENT.notIn(notable.forms()))
        .groupBy(DUTY.REQUIREMENT, cause)
        .forEach(row ->
            all.computeIfAbsent(row.value1(), _ -> new LinkedHashMap<>())
                .put(row.value2(), row.value3()));
    audit.record(
        Entry.of(who.id(), Action.LATE_CAUSES_COUNTED).with(Map.of("scope", filter.whose())));
    return all;
  }
}
