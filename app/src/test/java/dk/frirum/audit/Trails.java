package dk.frirum.audit;

import java.security.SecureRandom;
import java.time.Clock;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** The trail of a test's database. */
public final class Trails {
  private Trails() {}

  public static Audit of(DSLContext sql) {
    Appending appending = new Appending(sql, JsonMapper.builder().build(), new SecureRandom());
    return new Audit(appending, new Flushing(sql), Clock.systemUTC());
  }
}
