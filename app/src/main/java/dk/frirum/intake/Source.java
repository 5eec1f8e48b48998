package dk.frirum.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading of one file: who reads it, when, and which stored rows it has accounted for. */
public final class Source {
  private final @Nullable Long actorId;
  private final Instant at;
  private final Map<String, BitSet> met = new HashMap<>();
  private final List<Met> unsettled = new ArrayList<>();

  private record Met(String table, int id) {}

  /**
   * @param actorId staff id; none for the operator at the command line
   */
  public Source(@Nullable Long actorId, Instant at) {
    this.actorId = actorId;
    this.at = at;
  }

  public @Nullable Long actorId() {
    return actorId;
  }

  public Instant at() {
    return at;
  }

  /** Notes that a stored row is one of the file's. */
  public void meet(String table, long id) {
    int bit = Math.toIntExact(id);
    BitSet ids = met.computeIfAbsent(table, _ -> new BitSet());
    if (!ids.get(bit)) {
      ids.set(bit);
      unsettled.add(new Met(table, bit));
    }
  }

  /** Whether a stored row was already one of the file's. */
  public boolean hasMet(String table, long id) {
    BitSet ids = met.get(table);
    return ids != null && ids.get(Math.toIntExact(id));
  }

  /** What was noted since the last time is saved. */
  public void settle() {
    unsettled.clear();
  }

  /** What was noted since the last time was taken back. */
  public void undo() {
    for (Met each : unsettled) {
      BitSet ids = met.get(each.table());
      if (ids != null) {
        ids.clear(each.id());
      }
    }
    unsettled.clear();
  }
}
