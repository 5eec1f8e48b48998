package dk.frirum.testing;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** What the tables hold of some citizens, to be compared before and after. */
public record Rows(SequencedMap<String, String> byTable) {
  /** Tables a move can touch, and what counts attempts rather than says something. */
  private static final List<String> TABLES =
      List.of(
          "meeting",
          "task",
          "interview",
          "occurrence",
          "plan_item",
          "placement",
          "notice",
          "sanction_case",
          "letter");

  /** Everything of two citizens, as text, by table. */
  public static Rows of(DSLContext sql, long one, long other) {
    SequencedMap<String, String> all = new TreeMap<>();
    for (String table : TABLES) {
      all.put(
          table,
          text(
              sql,
              "select string_agg((to_jsonb(t) - 'version')::text, e'\\n' order by id) from "
                  + table
                  + " t where citizen_id in (?, ?)",
              one,
              other));
    }
    all.put(
        "meeting_party",
        text(
            sql,
            "select string_agg(to_jsonb(p)::text, e'\\n' order by p.id) from meeting_party p"
                + " join meeting m on m.id = p.meeting_id where m.citizen_id in (?, ?)",
            one,
            other));
    all.put(
        "duty",
        text(
            sql,
            "select string_agg(concat_ws(' ', citizen_id, spell_id, requirement, anchor, due, status, open), e'\\n'"
                + " order by citizen_id, spell_id, requirement, anchor) from duty where citizen_id in (?, ?)",
            one,
            other));
    return new Rows(all);
  }

  private static String text(DSLContext sql, String query, long one, long other) {
    Object found = sql.fetchValue(query, one, other);
    return found == null ? "" : found.toString();
  }
}
