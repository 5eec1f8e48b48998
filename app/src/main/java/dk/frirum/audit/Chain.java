package dk.frirum.audit;

import static dk.frirum.tables.Tables.AUDIT_HEAD;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verifies the trail: each row's hash is that of the row before it in its lane and of what the row
 * says, so that a row changed, removed or put in shows. Who could rewrite a whole lane from some
 * row on, with its head, is found out by the heads noted elsewhere before.
 */
@Component
public class Chain {
  private static final int ROWS_AT_A_TIME = 1000;
  private static final String EVERYTHING =
      """
      with %s
      select audit.id, audit.lane, audit.number, audit.hash, audit_line(audit) as line, %s as state, audit_text.line_hash
      from audit left join audit_text on audit_text.audit_id = audit.id
      order by audit.lane, audit.number
      """
          .formatted(Texts.LAWFUL, Texts.STATE);

  private final DSLContext sql;

  public Chain(DSLContext sql) {
    this.sql = sql;
  }

  /** How far each lane is: the place of its last row, and that row's hash. */
  @Transactional
  public List<Head> heads() {
    return sql.selectFrom(AUDIT_HEAD)
        .orderBy(AUDIT_HEAD.LANE)
        .fetch(row -> new Head(row.getLane(), row.getNumber(), row.getHash()));
  }

  /**
   * Reads every row.
   *
   * @param noted heads noted before, which must still be on the chain; empty for none
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Verdict verify(List<Head> noted) {
    Map<Integer, Lane> lanes = new TreeMap<>();
    Map<Integer, Map<Long, Head>> before = new HashMap<>();
    for (Head head : noted) {
      before.computeIfAbsent(head.lane(), _ -> new HashMap<>()).put(head.number(), head);
    }
    Anchors anchors = Anchors.read(sql);
    long rows = 0;
    try (Cursor<Record> all = sql.resultQuery(EVERYTHING).fetchSize(ROWS_AT_A_TIME).fetchLazy()) {
      for (Record row : all) {
        rows++;
        Row one =
            new Row(
                row.get("id", Long.class),
                row.get("number", Long.class),
                row.get("hash", byte[].class),
                row.get("line", String.class),
                Texts.State.valueOf(row.get("state", String.class)),
                row.get("line_hash", byte[].class));
        lanes
            .computeIfAbsent(
                row.get("lane", Integer.class),
                lane -> new Lane(anchors.start(lane), before.getOrDefault(lane, Map.of())))
            .next(one);
      }
    }
    long erased = lanes.values().stream().mapToLong(lane -> lane.erased).sum();
    List<Break> breaks = new ArrayList<>(anchors.breaks());
    for (Head head : heads()) {
      Lane lane =
          lanes.computeIfAbsent(
              head.lane(), one -> new Lane(anchors.start(one), before.getOrDefault(one, Map.of())));
      lane.end(head);
      breaks.addAll(lane.breaks);
    }
    return new Verdict(rows, erased, anchors.letGo(), breaks);
  }

  /** The end of a lane. */
  public record Head(int lane, long number, byte[] hash) {}

  /**
   * What came of it.
   *
   * @param rows how many were read
   * @param erased how many of them have had words that were erased, each with a record of it
   * @param letGo how many older ones were let go when their time was over, by a record that the
   *     chain seals
   */
  public record Verdict(long rows, long erased, long letGo, List<Break> breaks) {
    public Verdict {
      breaks = List.copyOf(breaks);
    }

    public boolean whole() {
      return breaks.isEmpty();
    }
  }

  /**
   * Where the chain does not hold.
   *
   * @param number the place in the lane
   * @param id of the row there; 0 where there is none
   */
  public record Break(Kind kind, int lane, long number, long id) {}

  /** What is wrong at a place. */
  public enum Kind {
    /** A row says something else than when it was written. */
    CHANGED,
    /** Rows are missing. */
    REMOVED,
    /** A row stands where none was written, or after the end. */
    INSERTED,
    /** The lane was written anew since its head was noted. */
    REWRITTEN,
    /** The words beside a row were changed, or removed without a record of an erasure. */
    TEXT_TOUCHED,
    /** A record of what was let go, and the chain, do not say the same. */
    ANCHOR_FORGED
  }

  /**
   * A row as it stands.
   *
   * @param line what it says
   * @param sealed hash of what was left of its line when words were erased from it; else none
   */
  private record Row(
      long id, long number, byte[] hash, String line, Texts.State text, byte @Nullable [] sealed) {}

  /** One lane, row by row. */
  private static final class Lane {
    private final int lane;
    private final Map<Long, Head> noted;
    private final List<Break> breaks = new ArrayList<>();
    private long number;
    private long erased;
    private byte[] hash;

    /**
     * @param start the last row that was let go; where none was, what the lane began with
     */
    Lane(Head start, Map<Long, Head> noted) {
      this.lane = start.lane();
      this.noted = noted;
      this.number = start.number();
      this.hash = start.hash();
      compare(start.number(), start.hash(), 0);
    }

    void next(Row row) {
      long place = row.number();
      byte[] stored = row.hash();
      if (place > number + 1) {
        breaks.add(new Break(Kind.REMOVED, lane, number + 1, 0));
      } else if (place <= number) {
        breaks.add(new Break(Kind.INSERTED, lane, place, row.id()));
      } else if (!holds(row)) {
        breaks.add(new Break(Kind.CHANGED, lane, place, row.id()));
      }
      switch (row.text()) {
        case NONE, THERE -> {}
        case ERASED, ERASED_FROM_LINE -> erased++;
        case TOUCHED -> breaks.add(new Break(Kind.TEXT_TOUCHED, lane, place, row.id()));
      }
      compare(place, stored, row.id());
      // From here on by what is stored, so that one wrong row is one break.
      number = Math.max(number, place);
      hash = stored;
    }

    private void compare(long place, byte[] stored, long id) {
      Head then = noted.get(place);
      if (then != null && !Arrays.equals(then.hash(), stored)) {
        breaks.add(new Break(Kind.REWRITTEN, lane, place, id));
      }
    }

    /** By its own line; or, where words were lawfully erased from that, by what was left of it. */
    private boolean holds(Row row) {
      byte[] line = row.line().getBytes(StandardCharsets.UTF_8);
      return Arrays.equals(row.hash(), sha256(hash, line))
          || row.text() == Texts.State.ERASED_FROM_LINE
              && Arrays.equals(row.sealed(), sha256(line));
    }

    void end(Head head) {
      if (head.number() > number) {
        breaks.add(new Break(Kind.REMOVED, lane, number + 1, 0));
      } else if (head.number() < number) {
        breaks.add(new Break(Kind.INSERTED, lane, head.number() + 1, 0));
      } else if (!Arrays.equals(head.hash(), hash)) {
        breaks.add(new Break(Kind.CHANGED, lane, number, 0));
      }
      for (Head then : noted.values()) {
        if (then.number() > number) {
          breaks.add(new Break(Kind.REMOVED, lane, then.number(), 0));
        }
      }
    }
  }

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
