package dk.frirum.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The events that tell what an import did to rows about citizens. */
@Component
public class ImportEvents {
  /** Kind of such an event; every other kind was done by a person here. */
  public static final String KIND = "imported";

  private final DSLContext sql;

  ImportEvents(DSLContext sql) {
    this.sql = sql;
  }

  /** Rows as they stand, to be kept before they are changed. */
  public Map<Long, JSONB> images(Table<?> table, Collection<Long> ids) {
    Map<Long, JSONB> images = new HashMap<>();
    for (Record row :
        sql.fetch("select t.id, to_jsonb(t) from {0} t where t.id = any({1})", table, array(ids))) {
      images.put(row.get(0, Long.class), row.get(1, JSONB.class));
    }
    return images;
  }

  /**
   * Writes an event for each row, with the row before and as it now is.
   *
   * @param before rows as they were; none for those that are new
   */
  public void write(Table<?> table, Collection<Long> ids, Map<Long, JSONB> before, Source source) {
    if (ids.isEmpty()) {
      return;
    }
    boolean citizen = table.getName().equals("citizen");
    sql.execute(
        """
        insert into case_event (citizen_id, kind, subject, subject_id, before, after, actor_id, at)
        select {0}, {1}, {2}, t.id, b.before, to_jsonb(t), {3}::bigint, {4}::timestamptz
        from {5} t left join unnest({6}::bigint[], {7}::jsonb[]) b (id, before) on b.id = t.id
        where t.id = any({8}) order by t.id
        """,
        DSL.sql(citizen ? "t.id" : "t.citizen_id"),
        DSL.val(KIND),
        DSL.val(table.getName()),
        DSL.val(source.actorId()),
        DSL.val(source.at()),
        table,
        array(before.keySet()),
        DSL.val(before.values().stream().map(JSONB::data).toArray(String[]::new)),
        array(ids));
  }

  private static Field<Long[]> array(Collection<Long> ids) {
    return DSL.val(ids.toArray(Long[]::new));
  }
}
