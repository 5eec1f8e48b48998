package dk.frirum.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.retention.TableUse.WithCitizen;
import dk.frirum.start.CannotStart;
import dk.frirum.testing.PostgresTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

@PostgresTest
@DisplayName("The policy of retention")
class PolicyTest {

  @Test
  @DisplayName("classifies every column of every table in the database, and no other")
  void everyColumn(DSLContext sql) {
    Set<String> there =
        new TreeSet<>(
            sql.resultQuery(
                    """
                    select c.relname || '.' || a.attname from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                    """)
                .fetch(0, String.class));
    Set<String> classified = new TreeSet<>();
    PolicySettings.own()
        .tables()
        .forEach((table, use) ->
            use.columns().keySet().forEach(column -> classified.add(table + "." + column)));
    if (!sql.fetchExists(
        sql.selectOne().from("pg_tables").where("tablename = 'flyway_schema_history'"))) {
      classified.removeIf(each -> each.startsWith("flyway_schema_history."));
    }
    Set<String> missing = new TreeSet<>(there);
    missing.removeAll(classified);
    assertEquals(Set.of(), missing, "these columns need a line in retention.yaml");
    classified.removeAll(there);
    assertEquals(Set.of(), classified, "these stand in retention.yaml, and nowhere else");
  }

  @Test
  @DisplayName("says of just those tables that their rows go with the citizen from which they go")
  void everyWay(DSLContext sql) {
    Set<String> erased =
        new TreeSet<>(
            sql.resultQuery("select distinct place::text from citizen_rows()")
                .fetch(0, String.class));
    Set<String> said = new TreeSet<>();
    PolicySettings.own()
        .tables()
        .forEach((table, use) -> {
          if (use.withCitizen() == WithCitizen.ROWS) {
            said.add(table);
          }
        });
    assertEquals(erased, said);
  }

  @Test
  @DisplayName("has a citizen's name, address, health or free text in no table that stays")
  void nothingStays() {
    List<String> wrong = new ArrayList<>();
    PolicySettings.own()
        .tables()
        .forEach((table, use) ->
            use.columns()
                .forEach((column, content) -> {
                  boolean personal =
                      switch (content) {
                        case IDENTITY, CONTACT, HEALTH, CASE, TEXT -> true;
                        case STAFF, NUMBER, TECHNICAL -> false;
                      };
                  if (personal && use.withCitizen() == WithCitizen.STAYS) {
                    wrong.add(table + "." + column);
                  }
                }));
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName("finds a new table that refers to a citizen, or to what refers to one, by itself")
  void newTable(DSLContext sql) {
    sql.execute("create table visit (id bigint primary key, person bigint references citizen)");
    sql.execute("create table minute (id bigint, visit bigint references visit, said text)");
    try {
      List<String> places =
          sql.resultQuery("select place::text from citizen_rows() order by depth desc")
              .fetch(0, String.class);
      assertTrue(places.indexOf("minute") >= 0, "" + places);
      assertTrue(places.indexOf("minute") < places.indexOf("visit"), "the farthest first");
    } finally {
      sql.execute("drop table minute, visit");
    }
  }

  @Test
  @DisplayName("states no deadline of the law: what a municipality has not decided is undecided")
  void undecided() {
    Policy policy = PolicySettings.own();
    assertEquals(new Keep.Undecided(), policy.keep("0101", policy.of(DataClass.CASE)));
    assertEquals(
        "5 år", policy.keep("0999", policy.of(DataClass.CASE)).in(dk.frirum.rules.Language.DANISH));
  }

  @Test
  @DisplayName("names every mistake by line and column, and is not used in part")
  void mistakes() throws IOException {
    String text =
        new ClassPathResource("retention/retention.yaml")
            .getContentAsString(StandardCharsets.UTF_8);
    String broken =
        text.replace("starts: last-spell-ended", "starts: at-some-time")
            .replace("keep: 30 days", "keep: for ever")
            .replace("class: drafts", "class: nothing")
            .replace("    case: 5 years", "    drafts: 5 years")
            .replace("zip: identity", "zip: x");
    String said =
        String.valueOf(
            assertThrows(CannotStart.class, () -> PolicyReader.read("own.yaml", broken))
                .getMessage());
    for (String part :
        List.of(
            at(broken, "at-some-time")
                + ": 'at-some-time' is none of last-spell-ended, last-change",
            at(broken, "for ever") + ": 'keep' needs undecided",
            at(broken, "nothing") + ": There is no class 'nothing'",
            ": 'drafts' is not a municipality's to decide here")) {
      assertTrue(said.contains(part), part + "\n" + said);
    }
    assertTrue(
        String.valueOf(
                assertThrows(CannotStart.class, () -> PolicyReader.read("own.yaml", "a: [b"))
                    .getMessage())
            .contains("own.yaml:1:"));
    assertThrows(CannotStart.class, () -> PolicyReader.read("own.yaml", ""));
  }

  private static String at(String text, String word) {
    String before = text.substring(0, text.indexOf(" " + word + "\n") + 1);
    long line = before.lines().count();
    return "own.yaml:" + line + ":" + (before.length() - before.lastIndexOf('\n'));
  }
}
