package dk.frirum.simulation;

import static dk.frirum.tables.Tables.INTERVIEW;

import dk.frirum.simulation.Ledger.Entry;
import dk.frirum.simulation.Ledger.Said;
import dk.frirum.tables.tables.records.InterviewRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What must be true of the cases themselves. */
final class CaseInvariants {
  static final List<Invariant> ALL =
      List.of(
          new Invariant("no acknowledged change is gone", CaseInvariants::gone),
          new Invariant("nothing is there that was not acknowledged", CaseInvariants::unasked),
          Invariant.query(
              "nothing is there twice",
              """
              select 'interviews ' || array_agg(id)::text from interview
              where not withdrawn and version = 0
              group by citizen_id, kind, held_on, outcome having count(*) > 1
              union all
              select 'occurrences ' || array_agg(id)::text from occurrence
              where kind in ('summons', 'written-guidance') and not withdrawn
              group by citizen_id, kind, happened_on having count(*) > 1
              union all
              select 'duties ' || array_agg(id)::text from duty d
              group by citizen_id, spell_id, requirement, anchor, due, rule_version
              having count(*) > greatest(1, ( -- two offers on a day ask for guidance each
                select count(*) from occurrence o
                where o.citizen_id = d.citizen_id and not o.withdrawn and o.happened_on = d.anchor))
              """),
          Invariant.query(
              "versions only grow, by one",
              """
              select 'event ' || id from case_event
              where before is not null
                and (after ->> 'version')::int <> (before ->> 'version')::int + 1
              union all
              select subject || ' ' || id from (
                select 'meeting' as subject, id, version from meeting union all select 'placement', id, version from placement) t
              where t.version <> (select count(*) - 1 from case_event e
                                  where e.subject = t.subject and e.subject_id = t.id)
              union all
              select 'interview ' || i.id from interview i
              where i.version <> (select count(*) - 1 from case_event e
                                  where e.subject = 'interview' and e.subject_id = i.id)
              """),
          Invariant.query(
              "each change begins where the one before ended",
              """
              select 'event ' || id from (
                select id, before, lag(after) over (partition by subject, subject_id order by id) as ended,
                  case when exists (select from merge_row m where m.of_table = subject
                                    and m.row_id = subject_id::text)
                    then 'citizen_id' else '' end as given -- by a merge, which is noted elsewhere
                from case_event where subject <> 'notice') e -- whose words stand beside the events
              where (before - given) is distinct from (ended - given)
              """),
          Invariant.query(
              "the last event says how the row now stands",
              """
              select 'interview ' || i.id from interview i
              where to_jsonb(i) is distinct from (select e.after from case_event e
                where e.subject = 'interview' and e.subject_id = i.id order by e.id desc limit 1)
              union all
              select 'meeting ' || m.id from meeting m
              where to_jsonb(m) is distinct from (select e.after - 'parties' from case_event e
                where e.subject = 'meeting' and e.subject_id = m.id order by e.id desc limit 1)
              union all
              select 'placement ' || p.id from placement p
              where to_jsonb(p) is distinct from (select e.after - 'hours' from case_event e
                where e.subject = 'placement' and e.subject_id = p.id order by e.id desc limit 1)
              """),
          Invariant.query(
              "nothing waits to be sent to whom a meeting is not with",
              """
              select 'outbox ' || o.id from outbox o join meeting m on o.topic = 'meeting/' || m.id
              where o.state = 'waiting' and o.citizen_id <> m.citizen_id
              """),
          Invariant.query(
              "who was called by mistake is told so once",
              """
              select 'move ' || m.id from moved m
              join meeting t on m.subject = 'meeting' and t.id = m.subject_id
              where m.moved_at < t.starts_at and (
                select count(*) from letter l join meeting_party p on p.id = l.party_id
                where l.meeting_id = t.id and l.citizen_id = m.from_citizen and l.occasion = 'another'
                  and l.written_at = m.moved_at and p.part = 'citizen') <> 1
              """),
          Invariant.query(
              "a notice that was about somebody else counts for nobody",
              """
              select 'notice ' || n.id from notice n join notice_sent s on s.notice_id = n.id
              join occurrence o on o.citizen_id = n.citizen_id and o.kind = 'written-guidance' and not o.withdrawn
                and o.happened_on = (s.sent_at at time zone 'Europe/Copenhagen')::date
              where n.another_at is not null and not exists (
                select from notice_sent z join notice y on y.id = z.notice_id
                where y.citizen_id = n.citizen_id and y.another_at is null and y.withdrawn_at is null
                  and (z.sent_at at time zone 'Europe/Copenhagen')::date = o.happened_on)
              """),
          Invariant.query(
              "no interview lies before a benefit of the citizen's",
              """
              select 'interview ' || i.id from interview i
              where not exists (select from spell s
                                where s.citizen_id = i.citizen_id and s.during @> i.held_on)
                and exists (select from spell s
                            where s.citizen_id = i.citizen_id and lower(s.during) > i.held_on)
                -- Whoever moves one is warned, and may have to: the note is the other citizen's.
                and not exists (select from moved m
                                where m.subject = 'interview' and m.subject_id = i.id)
                -- Written while two records were one: whoever parts them says whose it is.
                and not exists (select from merge m join case_event e on e.at between m.merged_at and m.undone_at
                                where i.citizen_id in (m.kept, m.closed)
                                  and e.subject = 'interview' and e.subject_id = i.id)
              """),
          Invariant.query(
              "what was moved is its citizen's, and leaves only a trace with the other",
              """
              select 'move ' || m.id from moved m
              where m.subject in ('interview', 'meeting', 'placement', 'notice')
                and substr(m.idempotency_key::text, 15, 1) <> '3' -- what went along is told of with the other
                and (
                  (select count(*) from case_event e where e.subject = 'moved' and e.subject_id = m.id
                     and e.citizen_id = m.from_citizen
                     and e.reason is null and e.before is null and e.after is null) <> 1
                  or (select count(*) from case_event e
                      where e.subject = m.subject and e.subject_id = m.subject_id and e.at = m.moved_at
                        and e.kind in (m.subject || '-moved', m.subject || '-right-citizen')
                        and e.citizen_id = m.to_citizen) <> 1)
              union all
              select t.subject || ' ' || t.id from (
                select 'meeting' as subject, id, citizen_id from meeting
                union all select 'placement', id, citizen_id from placement
                union all select 'task', id, citizen_id from task) t
              where exists (select from moved m where m.subject = t.subject and m.subject_id = t.id)
                and t.citizen_id <> (select m.to_citizen from moved m
                  where m.subject = t.subject and m.subject_id = t.id order by m.id desc limit 1)
              """),
          Invariant.query(
              "a record that was parted is open, and has its own again",
              """
              select 'merge ' || m.id from merge m join citizen c on c.id = m.closed
              where m.undone_at is null or c.merged_into is not null
              union all
              select 'spell ' || s.id from merge_row r join merge m on m.id = r.merge_id
              join spell s on r.of_table = 'spell' and s.id = r.row_id::bigint
              where s.citizen_id <> r.citizen_id
              """),
          Invariant.query(
              "who registers belongs to the citizen's municipality",
              """
              select 'interview ' || i.id from interview i
              join citizen c on c.id = i.citizen_id join staff s on s.id = i.registered_by
              where s.municipality <> c.municipality
              union all
              select 'event ' || e.id from case_event e
              join citizen c on c.id = e.citizen_id join staff s on s.id = e.actor_id
              where s.municipality <> c.municipality
              """));

  private CaseInvariants() {}

  private static List<String> gone(World world) {
    Map<UUID, InterviewRecord> there =
        world.place.sql.selectFrom(INTERVIEW).fetchMap(INTERVIEW.IDEMPOTENCY_KEY);
    List<String> wrong = new ArrayList<>();
    for (Entry entry : world.ledger.interviews) {
      InterviewRecord row = there.get(entry.key);
      if (row == null) {
        wrong.add("interview " + entry.key + " is gone");
      } else if (!said(row).equals(entry.said)
          || row.getCitizenId() != entry.citizen
          || row.getVersion() != entry.version
          || row.getWithdrawn() != entry.withdrawn) {
        wrong.add("interview " + row.getId() + " reads otherwise than was acknowledged");
      }
    }
    Map<String, String> things =
        world
            .place
            .sql
            .fetch(
                "select 'meeting ' || id, citizen_id || ' ' || version from meeting"
                    + " union all select 'placement ' || id, citizen_id || ' ' || version from placement")
            .intoMap(row -> row.get(0, String.class), row -> row.get(1, String.class));
    for (Ledger.Thing thing : world.ledger.things) {
      String name = thing.subject + " " + thing.id;
      if (!(thing.citizen + " " + thing.version).equals(things.get(name))) {
        wrong.add(name + " reads otherwise than was acknowledged");
      }
    }
    return wrong;
  }

  private static Said said(InterviewRecord row) {
    return new Said(
        row.getKind(),
        row.getHeldOn(),
        row.getForm(),
        row.getOutcome(),
        row.getMeetingMinutes(),
        row.getNote());
  }

  private static List<String> unasked(World world) {
    List<UUID> known = world.ledger.interviews.stream().map(each -> each.key).toList();
    return world
        .place
        .sql
        .selectFrom(INTERVIEW)
        .where(INTERVIEW.IDEMPOTENCY_KEY.isNull().or(INTERVIEW.IDEMPOTENCY_KEY.notIn(known)))
        .fetch(row -> "interview " + row.getId() + " was never acknowledged");
  }
}
