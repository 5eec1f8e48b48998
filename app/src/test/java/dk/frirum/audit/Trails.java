package dk.frirum.audit;

import java.security.SecureRandom;
import java.time.Clock;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** The trail of a test's database. */
public final class Trails {
  private Trails() {}

  public static Audit of(DSLContext sql) {
    return new Audit(sql, Clock.systemUTC(), JsonMapper.builder().build(), new SecureRandom());
  }
}
