package dk.frirum.jobretention;

import static org.jooq.impl.DSL.val;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sick-listed citizens from a job whose case somebody has (<i>fastholdelseskonsulenten ejer
 * sagen</i>).
 */
@Component
class OwnSick {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final Audit audit;
  private final Clock clock;

  OwnSick(DSLContext sql, CitizenAccess access, Audit audit, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those nearest to the target first; the trail says whom it showed. */
  @Transactional
  public List<DayView.Line> of(SignedIn who, LocalDate today, Words words) {
    Result<Record> rows = rows(who, today);
    List<Long> citizens = rows.map(row -> row.get("id", Long.class));
    audit.record(Entry.of(who.id(), Action.DUTIES_LISTED).showing(citizens, citizens.size()));
    return rows.map(row -> line(row, today, words));
  }

  /** Own sick-listed citizens who have a job, those nearest to the target first. */
  private Result<Record> rows(SignedIn who, LocalDate today) {
    return sql.fetch(
        """
        select citizen.id, citizen.given_name || ' ' || citizen.surname as name, lower(p.during) as began,
          coalesce((select f.value from fact f where f.citizen_id = citizen.id and f.name = 'employer-kind'
            and f.valid @> {1}::date order by lower(f.valid) desc limit 1), '') as target,
          (select min(x.happened_on) from occurrence x where x.citizen_id = citizen.id and not x.withdrawn
            and x.kind in ('back-at-workplace', 'recovery-reported') and x.happened_on >= lower(p.during)) as back,
          t.held_on, t.form,
          (select min(m.starts_at) from meeting m where m.citizen_id = citizen.id and m.stage = 'called'
            and m.kind = 'first-at-workplace') as called
        from citizen
        join spell p on p.citizen_id = citizen.id and p.benefit = 'sickness-benefit' and p.during @> {1}::date
        left join lateral (
          select i.held_on, i.form from interview i where i.citizen_id = citizen.id and i.outcome = 'held'
            and not i.withdrawn and i.kind = 'follow-up-interview' and p.during @> i.held_on
          order by i.held_on, i.id limit 1) t on true
        where citizen.caseworker_id = {0} and {2}
          and exists (select from fact f where f.citizen_id = citizen.id and f.name = 'employment'
            and f.value = 'employed' and f.valid && p.during)
        order by lower(p.during), citizen.id
        """,
        val(who.id()), val(today), access.visible(who));
  }

  private DayView.Line line(Record row, LocalDate today, Words words) {
    long id = row.get("id", Long.class);
    int week = Course.week(row.get("began", LocalDate.class), today);
    LocalDate back = row.get("back", LocalDate.class);
    return new DayView.Line(
        row.get("name", String.class),
        "/citizens/" + id,
        "/citizens/" + id + "/placements",
        row.get("target", String.class),
        week,
        Curve.TARGET - week,
        talk(row, words),
        back == null ? "" : words.t("jobretention.day.back", words.shortDate(back)));
  }

  private String talk(Record row, Words words) {
    LocalDate held = row.get("held_on", LocalDate.class);
    if (held != null) {
      String where = "workplace".equals(row.get("form", String.class)) ? "workplace" : "held";
      return words.t("jobretention.day.talk." + where, words.shortDate(held));
    }
    Instant called = row.get("called", Instant.class);
    return called == null
        ? words.t("jobretention.day.talk.none")
        : words.t("jobretention.day.talk.called", words.at(called, clock.getZone()));
  }
}
