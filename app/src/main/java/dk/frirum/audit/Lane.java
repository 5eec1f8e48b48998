package dk.frirum.audit;

import dk.frirum.audit.Chain.Break;
import dk.frirum.audit.Chain.Head;
import dk.frirum.audit.Chain.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One lane of the trail, read row by row. */
final class Lane {
  private final int lane;
  private final Map<Long, Head> noted;
  private final List<Break> breaks = new ArrayList<>();
  private long number;
  private long erased;
  private byte[] hash;

  /**
   * A row as it stands.
   *
   * @param line what it says
   * @param sealed hash of what was left of its line when words were erased from it; else none
   */
  record Row(
      long id, long number, byte[] hash, String line, Texts.State text, byte @Nullable [] sealed) {}

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
    return Arrays.equals(row.hash(), Chain.sha256(hash, line))
        || row.text() == Texts.State.ERASED_FROM_LINE
            && Arrays.equals(row.sealed(), Chain.sha256(line));
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

  /** How many rows have had words that were erased, each with a record of it. */
  long erased() {
    return erased;
  }

  List<Break> breaks() {
    return breaks;
  }
}
