package dk.frirum.duty;

import static dk.frirum.tables.Tables.CITIZEN;
import static org.jooq.impl.DSL.val;

import java.util.List;
import org.jooq.DSLContext;

/**
 * Who computes whose duties. Citizens lie in portions by id. One citizen: a share in the portion's
 * lock, and the citizen's row alone. A portion: its lock alone. So the nightly run marks no rows,
 * and a save waits for the run through its own portion at most.
 *
 * <p>Locks are taken before anything is read, and each statement sees what was committed before it
 * (read committed): whoever waited sees what the other one wrote.
 */
final class CitizenLocks {
  /** Citizens in a portion, by id. */
  static final int PORTION = 2048;

  private static final int EVERYBODY = 0x46726900;
  private static final int PORTIONS = 0x46726901;

  private CitizenLocks() {}

  /**
   * Until the transaction ends.
   *
   * @param citizenIds in order
   */
  static void some(DSLContext sql, List<Long> citizenIds) {
    portions(sql, citizenIds);
    sql.select(CITIZEN.ID)
        .from(CITIZEN)
        .where(CITIZEN.ID.in(citizenIds))
        .orderBy(CITIZEN.ID)
        .forNoKeyUpdate()
        .execute();
  }

  /**
   * The same, and nothing new can refer to those citizens either. Never taken by one who has taken
   * {@link #some} of them before.
   */
  static void whole(DSLContext sql, List<Long> citizenIds) {
    portions(sql, citizenIds);
    sql.select(CITIZEN.ID)
        .from(CITIZEN)
        .where(CITIZEN.ID.in(citizenIds))
        .orderBy(CITIZEN.ID)
        .forUpdate()
        .execute();
  }

  private static void portions(DSLContext sql, List<Long> citizenIds) {
    citizenIds.stream()
        .map(CitizenLocks::portion)
        .distinct()
        .forEach(portion ->
            sql.execute(
                "select pg_advisory_xact_lock_shared({0}, {1})", val(PORTIONS), val(portion)));
  }

  /** Until the transaction ends. */
  static void portion(DSLContext sql, int portion) {
    sql.execute("select pg_advisory_xact_lock({0}, {1})", val(PORTIONS), val(portion));
  }

  /** Until the connection is closed or lets go. */
  static void everybody(DSLContext sql) {
    sql.execute("select pg_advisory_lock({0}, 0)", val(EVERYBODY));
  }

  static void letGo(DSLContext sql) {
    sql.execute("select pg_advisory_unlock({0}, 0)", val(EVERYBODY));
  }

  static int portion(long citizenId) {
    return (int) (citizenId / PORTION);
  }
}
