package dk.frirum.merge;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.val;

import dk.frirum.access.SignedIn;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.springframework.stereotype.Component;

/**
 * Gives rows to another record and back. A row changes its owner and nothing else, so that giving
 * it back leaves it as it was, with whatever has been changed of it since.
 */
@Component
class MergeRows {
  private final DSLContext sql;

  MergeRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Notes whose each row of both is, before anything is given away. */
  void note(long merge, long kept, long closed) {
    for (Owned each : Owned.values()) {
      sql.execute(
          """
          insert into merge_row (merge_id, of_table, row_id, citizen_id)
          select {0}, {1}, {2}::text, {3} from {4} where {3} in ({5}, {6})
          """,
          val(merge),
          val(each.table()),
          name(each.key()),
          name(each.owner()),
          name(each.table()),
          val(kept),
          val(closed));
    }
  }

  /**
   * Gives the kept record what is the closed one's. The switch has a value so that it does not
   * compile while a table is forgotten.
   *
   * @return how many rows
   */
  int give(long kept, long closed) {
    int given = 0;
    for (Owned each : Owned.values()) {
      given +=
          switch (each) {
            // Where both have one that stands, the closed record keeps its own, which holds again
            // once
            // they are parted.
            case CONFLICT_OF_INTEREST ->
                sql.execute(
                    """
                    update conflict_of_interest t set citizen_id = {0}
                    where citizen_id = {1} and (ended_at is not null or not exists (
                      select from conflict_of_interest o
                      where o.citizen_id = {0} and o.staff_id = t.staff_id and o.ended_at is null))
                    """,
                    val(kept), val(closed));
            // The same: whichever of the two is lifted, the other still holds.
            case LEGAL_HOLD ->
                sql.execute(
                    """
                    update legal_hold t set citizen_id = {0}
                    where citizen_id = {1} and (lifted_at is not null or not exists (
                      select from legal_hold o where o.citizen_id = {0} and o.lifted_at is null))
                    """,
                    val(kept), val(closed));
            // Where the writer has one of the same form for both, the other waits in the same way.
            case DRAFT -> drafts(closed, kept, sql("citizen_id = {0}", val(closed)));
            case SPELL,
                INTERVIEW,
                OCCURRENCE,
                FACT,
                DATE_TOLD,
                LATE_CAUSE,
                ABSENCE,
                CIRCUMSTANCE,
                ASSIGNMENT_ROW,
                MEETING,
                TASK,
                LETTER,
                OUTBOX,
                PARTNER_ACCESS,
                PLACEMENT,
                REGISTER_NOTICE,
                PLACEMENT_CHECK,
                PLAN_ITEM,
                PLAN_VERSION,
                NOTICE,
                NOTICE_SENT,
                SANCTION_CASE,
                GUIDANCE_STEP,
                DIGNITY_ASKED,
                REHABILITATION_CASE,
                REHABILITATION_FORM,
                REHABILITATION_ENTRY,
                REHABILITATION_STEP,
                FUND_MEMBERSHIP,
                HAND_OVER,
                PRACTICE_ITEM,
                INTEGRATION_COURSE,
                INTEGRATION_CONTRACT,
                INTEGRATION_ACTIVITY,
                BREAK_GLASS,
                MESSAGE,
                STAFF,
                CITIZEN ->
                sql.execute(
                    "update {0} set {1} = {2} where {1} = {3}",
                    name(each.table()), name(each.owner()), val(kept), val(closed));
          };
    }
    return given;
  }

  /** Gives the closed record back what was its own and is still the kept one's. */
  void giveBack(long merge, long kept, long closed) {
    for (Owned each : Owned.values()) {
      QueryPart itsOwn =
          sql(
              "{0} = {1} and {2} in (select row_id::{3} from merge_row"
                  + " where merge_id = {4} and of_table = {5} and citizen_id = {6})",
              name(each.owner()),
              val(kept),
              name(each.key()),
              sql(each.keyType()),
              val(merge),
              val(each.table()),
              val(closed));
      if (each == Owned.DRAFT) {
        drafts(kept, closed, itsOwn);
      } else {
        sql.execute(
            "update {0} set {1} = {2} where {3}",
            name(each.table()), name(each.owner()), val(closed), itsOwn);
      }
    }
  }

  private int drafts(long from, long to, QueryPart which) {
    return sql.execute(
        """
        update draft t set citizen_id = {0},
          form = regexp_replace(form, {1}, {2}), address = regexp_replace(address, {1}, {2})
        where {3} and not exists (
          select from draft o
          where o.staff_id = t.staff_id and o.form = regexp_replace(t.form, {1}, {2}) and o.token <> t.token)
        """,
        val(to), val("^/citizens/" + from + "/"), val("/citizens/" + to + "/"), which);
  }

  /** Gives the parted record rows that came after the merge and were chosen. */
  int giveChosen(long merge, Owned what, Collection<Long> ids, long kept, long closed) {
    return sql.execute(
        """
        update {0} t set citizen_id = {1} where id = any({2}) and {3}
        """,
        name(what.table()),
        val(closed),
        val(ids.toArray(Long[]::new)),
        cameLater(merge, what, kept));
  }

  /** Dates that were told since the merge go where their spell is. */
  void datesFollowSpells(long kept, long closed) {
    sql.execute(
        """
        update date_told t set citizen_id = s.citizen_id from spell s
        where s.id = t.spell_id and t.citizen_id in ({0}, {1}) and s.citizen_id in ({0}, {1})
          and t.citizen_id <> s.citizen_id
        """,
        val(kept), val(closed));
    sql.execute(
        """
        update late_cause t set citizen_id = s.citizen_id from spell s
        where s.id = t.spell_id and t.citizen_id in ({0}, {1}) and s.citizen_id in ({0}, {1})
          and t.citizen_id <> s.citizen_id
        """,
        val(kept), val(closed));
  }

  /** What must not be erased since the merge, must not of either. */
  void holdsStandForBoth(long merge, long kept, long closed) {
    sql.execute(
        """
        insert into legal_hold (citizen_id, reason, placed_by, operator, placed_at, until)
        select {0}, reason, placed_by, operator, placed_at, until from legal_hold t
        where lifted_at is null and {1}
        on conflict do nothing
        """,
        val(closed), cameLater(merge, Owned.LEGAL_HOLD, kept));
  }

  /**
   * Derived rows that name a citizen and wait for the night: whom a trial concerns goes with the
   * spell, and who is due for erasure is found out anew.
   */
  void derived(long kept, long closed) {
    sql.execute(
        """
        update exposure t set citizen_id = s.citizen_id from spell s
        where s.id = t.spell_id and t.citizen_id in ({0}, {1}) and t.citizen_id <> s.citizen_id
        """,
        val(kept), val(closed));
    sql.execute(
        "delete from retention_proposal where citizen_id in ({0}, {1})", val(kept), val(closed));
  }

  /** Whoever said since the merge that they must not deal with the citizen, must with neither. */
  void conflictsHoldForBoth(long merge, long kept, long closed, Instant now) {
    sql.execute(
        """
        insert into conflict_of_interest (staff_id, citizen_id, kind, remark, declared_at, declared_by)
        select staff_id, {0}, kind, remark, {1}::timestamptz, declared_by
        from conflict_of_interest t
        where ended_at is null and {2}
        on conflict do nothing
        """,
        val(closed), val(now), cameLater(merge, Owned.CONFLICT_OF_INTEREST, kept));
  }

  /** Ids of what came to the kept record since a merge, in order. */
  List<Long> added(long merge, Owned what, long kept) {
    return sql.fetch(
            "select t.id from {0} t where {1} order by t.id",
            name(what.table()), cameLater(merge, what, kept))
        .getValues(0, Long.class);
  }

  /** A row {@code t} of the kept record that neither had, and no record merged besides. */
  private static QueryPart cameLater(long merge, Owned what, long kept) {
    return sql(
        """
        t.citizen_id = {0} and not exists (
          select from merge_row j join merge m on m.id = j.merge_id
          where j.of_table = {1} and j.row_id = t.id::text
            and (m.id = {2} or m.undone_at is null and m.kept = {0} and j.citizen_id = m.closed))
        """,
        val(kept), val(what.table()), val(merge));
  }

  /** Says in a citizen's case what was done with its record. */
  void event(long citizen, String kind, long merge, String reason, SignedIn who, Instant at) {
    sql.insertInto(CASE_EVENT)
        .set(CASE_EVENT.CITIZEN_ID, citizen)
        .set(CASE_EVENT.KIND, kind)
        .set(CASE_EVENT.SUBJECT, "merge")
        .set(CASE_EVENT.SUBJECT_ID, merge)
        .set(CASE_EVENT.REASON, reason)
        .set(CASE_EVENT.ACTOR_ID, who.id())
        .set(CASE_EVENT.AT, at)
        .execute();
  }
}
