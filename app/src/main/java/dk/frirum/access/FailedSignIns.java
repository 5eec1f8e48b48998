package dk.frirum.access;

import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes wrong passwords and codes in the trail. A name that is no user's may be anything – a
 * password typed in the wrong field, a citizen's name – and is not written. For a user there are no
 * more rows than {@link LoginAttempts} lets try; for names that are nobody's so many in a quarter
 * of an hour, and the next row says how many were not written, so that nobody floods the trail.
 */
@Component
class FailedSignIns {
  static final int UNKNOWN = 60;

  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;
  private final Deque<Instant> unknown = new ArrayDeque<>();
  private int unwritten;

  FailedSignIns(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was wrong; {@link #code} as stored. */
  enum Why {
    PASSWORD,
    /** The password given by somebody else was too old. */
    EXPIRED,
    CODE;

    String code() {
      return switch (this) {
        case PASSWORD -> "wrong-password";
        case EXPIRED -> "expired-password";
        case CODE -> "wrong-code";
      };
    }
  }

  /** Somebody gave a user name, one there is or none. */
  void record(String username, Why why) {
    Long id =
        sql.select(STAFF.ID).from(STAFF).where(STAFF.USERNAME.eq(username)).fetchOne(STAFF.ID);
    if (id != null) {
      record(id, why);
      return;
    }
    Integer before = mayWrite();
    if (before != null) {
      Entry entry = Entry.of(null, Action.SIGN_IN_FAILED).refused("unknown-user");
      audit.recordRefusal(before == 0 ? entry : entry.with(Map.of("unwritten", before)));
    }
  }

  void record(long staffId, Why why) {
    audit.recordRefusal(Entry.of(staffId, Action.SIGN_IN_FAILED).refused(why.code()));
  }

  /** How many have not been written before this one; none where this one is not written either. */
  private synchronized @Nullable Integer mayWrite() {
    Instant since = clock.instant().minus(LoginAttempts.WINDOW);
    while (!unknown.isEmpty() && unknown.peekFirst().isBefore(since)) {
      unknown.removeFirst();
    }
    if (unknown.size() >= UNKNOWN) {
      unwritten++;
      return null;
    }
    unknown.add(clock.instant());
    int before = unwritten;
    unwritten = 0;
    return before;
  }
}
