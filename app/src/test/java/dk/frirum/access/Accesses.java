package dk.frirum.access;

import dk.frirum.audit.Trails;
import java.time.Clock;
import org.jooq.DSLContext;

/** Who may see whom in a test's database. */
public final class Accesses {
  private Accesses() {}

  public static CitizenAccess of(DSLContext sql) {
    return new CitizenAccess(sql, Trails.of(sql), Clock.systemUTC());
  }
}
