package dk.frirum.audit;

import dk.frirum.audit.Chain.Break;
import dk.frirum.audit.Chain.Head;
import dk.frirum.audit.Chain.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Where the lanes begin since their oldest rows were let go (<i>loggens afkortning</i>). An anchor
 * is believed only where the chain itself seals it: a row of the trail says the hash of the record
 * it stands in.
 *
 * @param starts by lane, the last row that was let go
 * @param breaks records without their row, and rows without their record
 */
record Anchors(Map<Integer, Head> starts, List<Break> breaks) {
  Anchors {
    starts = Map.copyOf(starts);
    breaks = List.copyOf(breaks);
  }

  /** The last record holds for all lanes; those before it matter where their row still stands. */
  private static final String SAID =
      """
      select coalesce(a.lane, 0) as lane, coalesce(a.number, 0) as number, coalesce(a.id, 0) as id,
        d.id is not null and a.details ->> 'seal' = audit_drop_seal(d)
          and a.id = min(a.id) over (partition by d.id) as sealed,
        a.id is null as unsaid, d.id is not null and d.id = max(d.id) over () as latest
      from (select * from audit where action = 'trail-let-go') a
      full join audit_drop d on d.id = (a.details ->> 'drop')::bigint
      order by d.id
      """;

  private static final String LATEST =
      """
      select key::integer as lane, (value ->> 0)::bigint as number, value ->> 1 as hash
      from jsonb_each((select anchors from audit_drop order by id desc limit 1))
      """;

  static Anchors read(DSLContext sql) {
    List<Break> breaks = new ArrayList<>();
    boolean believed = false;
    for (Record row : sql.fetch(SAID)) {
      boolean sealed = Boolean.TRUE.equals(row.get("sealed", Boolean.class));
      boolean latest = row.get("latest", Boolean.class);
      believed |= latest && sealed;
      // The row of an earlier record may be among those let go since.
      if (!sealed && (latest || !row.get("unsaid", Boolean.class))) {
        breaks.add(
            new Break(
                Kind.ANCHOR_FORGED,
                row.get("lane", Integer.class),
                row.get("number", Long.class),
                row.get("id", Long.class)));
      }
    }
    Map<Integer, Head> starts = new TreeMap<>();
    if (believed) {
      sql.fetch(LATEST).forEach(row -> starts.put(row.get("lane", Integer.class), head(row)));
    }
    return new Anchors(starts, breaks);
  }

  private static Head head(Record row) {
    return new Head(
        row.get("lane", Integer.class),
        row.get("number", Long.class),
        HexFormat.of().parseHex(row.get("hash", String.class)));
  }

  /** What the first row of a lane is chained to. */
  Head start(int lane) {
    Head start = starts.get(lane);
    return start == null
        ? new Head(
            lane,
            0,
            Chain.sha256(("frirum audit lane " + lane).getBytes(StandardCharsets.UTF_8)))
        : start;
  }

  /** How many rows were let go in all: they were numbered from 1 without gaps. */
  long letGo() {
    return starts.values().stream().mapToLong(Head::number).sum();
  }
}
