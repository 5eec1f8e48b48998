package dk.frirum.merge;

import static dk.frirum.tables.Tables.CITIZEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Denmark;
import dk.frirum.testing.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@DisplayName("Two records merged and parted again")
class UnmergeIsExactTest {
  private static final long SEED = Long.getLong("frirum.seed", 20261127);
  private static final int HISTORIES = 40;

  private static People people;

  @Autowired DSLContext sql;
  @Autowired Merges merges;
  @Autowired Parting parting;
  @Autowired Comparison comparison;
  @Autowired Duties duties;

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @Test
  @DisplayName("are as they were, row by row in every table but the trails, over random histories")
  void exact() {
    for (int n = 0; n < HISTORIES; n++) {
      TwoRecords two = two(SEED + n, 2);
      long last = lastMessage();
      SequencedMap<String, String> before = TwoRecords.everything(sql, last);
      long kept = two.records.get(n % 2);
      long closed = two.records.get(1 - n % 2);
      long merge = merge(two, kept, closed);
      nothingIsLeft(closed);
      part(two, kept, merge, Map.of());
      assertEquals(before, TwoRecords.everything(sql, last), "seed " + (SEED + n));
    }
  }

  @Test
  @DisplayName("are as they were also where one was merged into the other's third")
  void chain() {
    for (int n = 0; n < HISTORIES / 4; n++) {
      TwoRecords three = two(SEED + 1000 + n, 3);
      long last = lastMessage();
      SequencedMap<String, String> before = TwoRecords.everything(sql, last);
      long a = three.records.get(0);
      long b = three.records.get(1);
      long c = three.records.get(2);
      long first = merge(three, b, a);
      SequencedMap<String, String> between = TwoRecords.everything(sql, last);
      long second = merge(three, c, b);
      nothingIsLeft(b);
      assertEquals(
          Set.of(c),
          sql.select(CITIZEN.MERGED_INTO)
              .from(CITIZEN)
              .where(CITIZEN.ID.in(a, b))
              .fetchSet(CITIZEN.MERGED_INTO),
          "a closed record never leads to a closed one");
      part(three, c, second, Map.of());
      assertEquals(between, TwoRecords.everything(sql, last), "seed " + n);
      part(three, b, first, Map.of());
      assertEquals(before, TwoRecords.everything(sql, last), "seed " + n);
    }
  }

  @Test
  @DisplayName("lose nothing of what was changed and added between, over random histories")
  void changesBetween() {
    for (int n = 0; n < HISTORIES; n++) {
      TwoRecords two = two(SEED + 5000 + n, 2);
      long last = lastMessage();
      long kept = two.records.get(0);
      long closed = two.records.get(1);
      SequencedMap<String, String> before = TwoRecords.everything(sql, last);
      long merge = merge(two, kept, closed);
      List<Long> added = new ArrayList<>();
      Set<String> touched = new TreeSet<>();
      change(two, kept, added, touched);
      boolean chosen = n % 2 == 0;
      part(two, kept, merge, chosen ? Map.of(Owned.INTERVIEW, Set.copyOf(added)) : Map.of());
      SequencedMap<String, String> after = TwoRecords.everything(sql, last);
      String seed = "seed " + (SEED + 5000 + n);
      before.forEach((key, row) -> {
        if (!key.startsWith("duty ")) {
          assertNotNull(after.get(key), seed + " lost " + key);
          if (!touched.contains(key)) {
            assertEquals(row, after.get(key), seed + ": " + key);
          }
        }
      });
      for (String key : touched) {
        assertEquals(
            owner(before.getOrDefault(key, "")),
            owner(after.getOrDefault(key, "")),
            seed + ": what was changed goes back to whose it was: " + key);
      }
      for (long each : added) {
        assertEquals(
            chosen ? closed : kept,
            sql.fetchValue("select citizen_id from interview where id = ?", each),
            seed);
      }
      assertEquals(
          0,
          sql.fetchValue(
              "select count(*)::int from date_told t join spell s on s.id = t.spell_id where s.citizen_id <> t.citizen_id"),
          seed);
    }
  }

  private void change(TwoRecords two, long kept, List<Long> added, Set<String> touched) {
    for (int n = 0; n < 1 + two.chance(3); n++) {
      added.add(two.interview(kept));
    }
    for (Long id :
        sql.fetch("select id from interview where citizen_id = ? order by id limit 2", kept)
            .getValues(0, Long.class)) {
      if (!added.contains(id)) {
        sql.execute("update interview set note = 'rettet', version = version + 1 where id = ?", id);
        touched.add("interview " + id);
      }
    }
    for (Long id :
        sql.fetch("select id from spell where citizen_id = ? order by id limit 1", kept)
            .getValues(0, Long.class)) {
      sql.execute(
          "insert into date_told (citizen_id, spell_id, requirement, anchor, due, told_on, channel, recorded_at)"
              + " values (?, ?, 'y', current_date, current_date, current_date, 'phone', now())",
          kept,
          id);
    }
    two.draft(two.leader.id(), kept, "/citizens/" + kept + "/interviews/new");
  }

  @Test
  @DisplayName("keep a protection and a conflict of interest that came meanwhile, on both")
  void strict() {
    TwoRecords two = two(SEED + 9000, 2);
    long kept = two.records.get(0);
    long closed = two.records.get(1);
    sql.execute(
        "update conflict_of_interest set ended_at = now(), ended_by = declared_by"
            + " where citizen_id in (?, ?) and ended_at is null",
        kept,
        closed);
    sql.execute("update citizen set protection = null where id = ?", kept);
    sql.execute("update citizen set protection = 'address' where id = ?", closed);
    long merge = merge(two, kept, closed);
    assertEquals("address", protection(kept), "the stronger holds");
    two.conflict(two.staff.getFirst(), kept, false);
    sql.execute(
        "update citizen set protection = 'shielded', caseworker_id = ? where id = ?",
        two.leader.id(),
        kept);
    part(two, kept, merge, Map.of());
    assertEquals("shielded", protection(kept));
    assertEquals("shielded", protection(closed));
    for (long each : List.of(kept, closed)) {
      assertEquals(
          1,
          sql.fetchValue(
              "select count(*)::int from conflict_of_interest where citizen_id = ? and ended_at is null",
              each));
    }
  }

  @Test
  @DisplayName(
      "are both held from erasure where either was, and what is placed meanwhile holds both")
  void held() {
    for (int n = 0; n < 3; n++) {
      TwoRecords two = two(SEED + 9100 + n, 2);
      long kept = two.records.get(0);
      long closed = two.records.get(1);
      sql.execute(
          "update legal_hold set lifted_at = now(), lifted_reason = 'afgjort' where citizen_id in (?, ?)",
          kept,
          closed);
      if (n < 2) {
        two.hold(closed);
      }
      if (n == 1) {
        two.hold(kept);
      }
      long merge = merge(two, kept, closed);
      if (n == 2) {
        two.hold(closed);
      }
      assertEquals(1, held(kept), "" + n);
      assertEquals(n == 1 ? 1 : 0, held(closed), "its own, which counts with the kept one's " + n);
      part(two, kept, merge, Map.of());
      assertEquals(n == 0 ? 0 : 1, held(kept), "" + n);
      assertEquals(1, held(closed), "" + n);
    }
  }

  private int held(long citizen) {
    return (int)
        java.util.Objects.requireNonNull(
            sql.fetchValue(
                "select count(*)::int from legal_hold where citizen_id = ? and lifted_at is null",
                citizen));
  }

  private TwoRecords two(long seed, int count) {
    TwoRecords two = new TwoRecords(sql, people, seed, count);
    duties.reevaluate(two.records);
    return two;
  }

  private long merge(TwoRecords two, long kept, long closed) {
    UUID key = UUID.randomUUID();
    assertInstanceOf(
        Merging.Done.class,
        merges.merge(
            two.leader,
            new Merges.Order(kept, closed, "nyt nummer", comparison.seen(kept, closed), key)));
    return (long)
        java.util.Objects.requireNonNull(
            sql.fetchValue("select id from merge where idempotency_key = ?", key));
  }

  private void part(TwoRecords two, long kept, long merge, Map<Owned, Set<Long>> chosen) {
    long closed =
        (long)
            java.util.Objects.requireNonNull(
                sql.fetchValue("select closed from merge where id = ?", merge));
    assertInstanceOf(
        Merging.Done.class,
        parting.part(
            two.leader,
            new Parting.Order(kept, merge, "var to", chosen, comparison.seen(kept, closed))));
  }

  /** Of the case; what stands in both keeps its place and counts for nobody. */
  private void nothingIsLeft(long closed) {
    for (Owned each : Owned.values()) {
      if (each != Owned.CONFLICT_OF_INTEREST && each != Owned.LEGAL_HOLD && each != Owned.DRAFT) {
        assertEquals(
            0,
            sql.fetchValue(
                "select count(*)::int from " + each.table() + " where " + each.owner() + " = ?",
                closed),
            each.table());
      }
    }
    for (String derived : List.of("exposure", "retention_proposal")) {
      assertEquals(
          0,
          sql.fetchValue("select count(*)::int from " + derived + " where citizen_id = ?", closed),
          derived);
    }
    assertTrue(duties.of(closed).isEmpty());
    assertTrue(duties.of(closed, Denmark.today()).isEmpty());
  }

  private long lastMessage() {
    return (long)
        java.util.Objects.requireNonNull(
            sql.fetchValue("select coalesce(max(id), 0) from message"));
  }

  private String protection(long citizen) {
    return String.valueOf(sql.fetchValue("select protection from citizen where id = ?", citizen));
  }

  private static String owner(String row) {
    return row.replaceAll(".*\"citizen_id\": (\\d+).*", "$1");
  }
}
