package dk.frirum.merge;

import static dk.frirum.tables.Tables.SPELL;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import dk.frirum.time.DateRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What two records hold, as far as a merge is about it. */
@Component
class Comparison {
  private final DSLContext sql;

  Comparison(DSLContext sql) {
    this.sql = sql;
  }

  /** The same benefit at the same time in both. */
  record Overlap(String benefit, DateRange one, DateRange other) {}

  List<Overlap> overlaps(long one, long other) {
    var others = SPELL.as("others");
    return sql.select(SPELL.BENEFIT, SPELL.DURING, others.DURING)
        .from(SPELL)
        .join(others)
        .on(others.BENEFIT.eq(SPELL.BENEFIT), others.CITIZEN_ID.eq(other))
        .where(SPELL.CITIZEN_ID.eq(one), condition("{0} && {1}", SPELL.DURING, others.DURING))
        .orderBy(SPELL.DURING, others.DURING)
        .fetch(row -> new Overlap(row.value1(), row.value2(), row.value3()));
  }

  /**
   * What was seen: for each table of the case how many rows, and what they say in short. Two pages
   * with the same token showed the same.
   *
   * @param parts by citizen and table, as {@code 17.interview}
   */
  record Seen(Map<String, String> parts) {
    Seen {
      parts = Map.copyOf(parts);
    }

    /** As it stands in a form. */
    String token() {
      return parts.entrySet().stream()
          .map(each -> each.getKey() + "=" + each.getValue())
          .sorted()
          .collect(Collectors.joining(";"));
    }

    /** What a form says; whatever it says. */
    static Seen read(String token) {
      Map<String, String> parts = new LinkedHashMap<>();
      for (String each : token.split(";", 64)) {
        int at = each.indexOf('=');
        if (at > 0) {
          parts.put(each.substring(0, at), each.substring(at + 1));
        }
      }
      return new Seen(parts);
    }

    /** What is otherwise now, as {@code 17.interview}. */
    List<String> differing(Seen now) {
      return now.parts.entrySet().stream()
          .filter(each -> !each.getValue().equals(parts.get(each.getKey())))
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
    }

    /** How many rows of a table a citizen had. */
    int count(long citizen, Owned table) {
      String part = parts.getOrDefault(citizen + "." + table.table(), "0.");
      String number = part.substring(0, Math.max(0, part.indexOf('.')));
      return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }
  }

  Seen seen(long one, long other) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (long citizen : List.of(one, other)) {
      parts.put(citizen + ".citizen", summary("citizen", "id", citizen));
      for (Owned each : Owned.values()) {
        if (each.isCase()) {
          parts.put(citizen + "." + each.table(), summary(each.table(), each.owner(), citizen));
        }
      }
    }
    return new Seen(parts);
  }

  private String summary(String table, String owner, long citizen) {
    return String.valueOf(
        sql.fetchValue(
            """
            select count(*) || '.' || left(md5(coalesce(string_agg(t::text, e'\\n' order by t.id), '')), 8)
            from {0} t where {1} = {2}
            """,
            name(table), name(owner), val(citizen)));
  }
}
