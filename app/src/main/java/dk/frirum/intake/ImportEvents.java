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

  /** Changes rows and writes an event for each, with the row before and as it then is. */
  public void changing(Table<?> table, Collection<Long> ids, Source source, Runnable change) {
    Map<Long, JSONB> before = images(table, ids);
    change.run();
    write(table, ids, before, source);
  }

  /** Writes an event for each new row. */
  public void created(Table<?> table, Collection<Long> ids, Source source) {
    write(table, ids, Map.of(), source);
  }

  private Map<Long, JSONB> images(Table<?> table, Collection<Long> ids) {
    Map<Long, JSONB> images = new HashMap<>();
    for (Record row :
        sql.fetch("select t.id, to_jsonb(t) from {0} t where t.id = any({1})", table, array(ids))) {
      images.put(row.get(0, Long.class), row.get(1, JSONB.class));
    }
    return images;
  }

  private void write(Table<?> table, Collection<Long> ids, Map<Long, JSONB> before, Source source) {
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
