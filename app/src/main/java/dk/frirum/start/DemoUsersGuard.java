package dk.frirum.start;

import static dk.frirum.tables.Tables.STAFF;

import org.jooq.DSLContext;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Production refuses to open its doors while users with published passwords exist. */
@Component
@Profile("!demo")
class DemoUsersGuard implements SmartInitializingSingleton {
  private final DSLContext sql;

  DemoUsersGuard(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (sql.fetchExists(STAFF, STAFF.DEMO.isTrue())) {
      throw new CannotStart(
          "This database has demo users, whose passwords are published: use another database, or start it with ./frirum demo.");
    }
  }
}
