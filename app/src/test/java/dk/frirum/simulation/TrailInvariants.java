package dk.frirum.simulation;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static org.jooq.impl.DSL.field;

import dk.frirum.audit.Chain;
import dk.frirum.simulation.Ledger.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What must be true of the events and the trail. */
final class TrailInvariants {
  static final List<Invariant> ALL =
      List.of(
          new Invariant("one event for each change", TrailInvariants::events),
          new Invariant("one row in the trail for each change", TrailInvariants::trail),
          new Invariant(
              "one event and one row in the trail for each change of a meeting or placement",
              TrailInvariants::things),
          new Invariant("the trail is whole", TrailInvariants::whole),
          new Invariant("access taken away is not used after that", TrailInvariants::revoked),
          Invariant.query(
              "nobody looks at another municipality's citizens",
              """
              select 'row ' || a.id from audit a
              join citizen c on c.id = a.citizen_id join staff s on s.id = a.actor_id
              where s.municipality <> c.municipality
              """));

  private TrailInvariants() {}

  private static List<String> whole(World world) {
    return new Chain(world.place.sql)
        .verify(List.of()).breaks().stream().map(Chain.Break::toString).toList();
  }

  private static List<String> events(World world) {
    List<String> wrong = new ArrayList<>();
    Map<Long, List<String>> kinds =
        world
            .place
            .sql
            .select(CASE_EVENT.SUBJECT_ID, CASE_EVENT.KIND)
            .from(CASE_EVENT)
            .where(CASE_EVENT.SUBJECT.eq("interview"))
            .orderBy(CASE_EVENT.ID)
            .fetchGroups(CASE_EVENT.SUBJECT_ID, CASE_EVENT.KIND);
    each(
        world,
        (id, entry) -> {
          List<String> found = kinds.getOrDefault(id, List.of());
          if (!found.equals(entry.events)) {
            wrong.add("interview " + id + " has " + found + ", not " + entry.events);
          }
        });
    int all = world.ledger.interviews.stream().mapToInt(entry -> entry.events.size()).sum();
    int there = kinds.values().stream().mapToInt(List::size).sum();
    if (all != there) {
      wrong.add(there + " events for " + all + " changes");
    }
    int spells = world.ledger.spellChanges.values().stream().mapToInt(n -> n).sum();
    int taken = world.place.sql.fetchCount(CASE_EVENT, CASE_EVENT.SUBJECT.eq("spell"));
    if (spells != taken) {
      wrong.add(taken + " events for " + spells + " changes of spells");
    }
    return wrong;
  }

  private static List<String> trail(World world) {
    List<String> wrong = new ArrayList<>();
    var subject = field("({0} ->> 'interview')::bigint", Long.class, AUDIT.DETAILS);
    Map<Long, List<String>> rows =
        world
            .place
            .sql
            .select(subject, AUDIT.ACTION.concat(" ").concat(AUDIT.ACTOR_ID))
            .from(AUDIT)
            .where(AUDIT.ACTION.like("interview-%"), AUDIT.ACTION.ne("interview-viewed"))
            .orderBy(AUDIT.ID)
            .fetchGroups(row -> row.value1(), row -> row.value2());
    each(
        world,
        (id, entry) -> {
          List<String> wanted = new ArrayList<>();
          for (int n = 0; n < entry.events.size(); n++) {
            wanted.add(entry.events.get(n) + " " + entry.actors.get(n));
          }
          List<String> found = rows.getOrDefault(id, List.of());
          if (!found.equals(wanted)) {
            wrong.add("interview " + id + " has " + found + ", not " + wanted);
          }
        });
    if (rows.size() > world.ledger.interviews.size()) {
      wrong.add("rows about interviews nobody knows");
    }
    return wrong;
  }

  private static final Map<String, String> ROWS =
      Map.of("meeting-held", "meeting-closed"); // of the others the two are called the same

  private static List<String> things(World world) {
    List<String> wrong = new ArrayList<>();
    var key = CASE_EVENT.SUBJECT.concat(" ").concat(CASE_EVENT.SUBJECT_ID);
    Map<String, List<String>> kinds =
        world
            .place
            .sql
            .select(key, CASE_EVENT.KIND.concat(" ").concat(CASE_EVENT.ACTOR_ID))
            .from(CASE_EVENT)
            .where(CASE_EVENT.SUBJECT.in("meeting", "placement"))
            .orderBy(CASE_EVENT.ID)
            .fetchGroups(row -> row.value1(), row -> row.value2());
    var subject =
        field(
            "case when {0} like 'meeting%' then 'meeting ' || ({1} ->> 'meeting')"
                + " else 'placement ' || ({1} ->> 'placement') end",
            String.class, AUDIT.ACTION, AUDIT.DETAILS);
    Map<String, List<String>> rows =
        world
            .place
            .sql
            .select(subject, AUDIT.ACTION.concat(" ").concat(AUDIT.ACTOR_ID))
            .from(AUDIT)
            .where(
                AUDIT.ACTION.in(
                    "meeting-called",
                    "meeting-closed",
                    "meeting-right-citizen",
                    "placement-registered",
                    "placement-moved"))
            .orderBy(AUDIT.ID)
            .fetchGroups(row -> row.value1(), row -> row.value2());
    for (Ledger.Thing thing : world.ledger.things) {
      String name = thing.subject + " " + thing.id;
      List<String> events = new ArrayList<>();
      List<String> trail = new ArrayList<>();
      for (int n = 0; n < thing.events.size(); n++) {
        String kind = thing.events.get(n);
        events.add(kind + " " + thing.actors.get(n));
        trail.add(ROWS.getOrDefault(kind, kind) + " " + thing.actors.get(n));
      }
      if (!events.equals(kinds.remove(name))) {
        wrong.add(name + " should have the events " + events);
      }
      if (!trail.equals(rows.remove(name))) {
        wrong.add(name + " should have the rows " + trail);
      }
    }
    kinds.keySet().forEach(each -> wrong.add(each + " was never acknowledged"));
    rows.keySet().forEach(each -> wrong.add("the trail knows " + each));
    return wrong;
  }

  private static List<String> revoked(World world) {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<Long, Instant> each : world.ledger.revoked.entrySet()) {
      wrong.addAll(
          world
              .place
              .sql
              .selectFrom(AUDIT)
              .where(AUDIT.ACTOR_ID.eq(each.getKey()), AUDIT.AT.gt(each.getValue()))
              .fetch(row -> "row " + row.getId()));
      wrong.addAll(
          world
              .place
              .sql
              .selectFrom(CASE_EVENT)
              .where(CASE_EVENT.ACTOR_ID.eq(each.getKey()), CASE_EVENT.AT.gt(each.getValue()))
              .fetch(row -> "event " + row.getId()));
    }
    return wrong;
  }

  private interface Looking {
    void at(long id, Entry entry);
  }

  private static void each(World world, Looking looking) {
    Map<UUID, Long> ids =
        world
            .place
            .sql
            .fetch("select idempotency_key, id from interview where idempotency_key is not null")
            .intoMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class));
    for (Entry entry : world.ledger.interviews) {
      Long id = ids.get(entry.key);
      if (id != null) {
        looking.at(id, entry);
      }
    }
  }
}
