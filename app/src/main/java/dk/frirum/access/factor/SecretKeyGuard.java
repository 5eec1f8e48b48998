package dk.frirum.access.factor;

import static dk.frirum.tables.Tables.TOTP;

import dk.frirum.start.CannotStart;
import java.security.GeneralSecurityException;
import org.jooq.DSLContext;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Production refuses to open its doors while there are second factors it cannot read. Commands that
 * only borrow the database start all the same ({@code frirum.jobs=false}): a lost key is answered
 * with {@code user totp-reset}.
 */
@Component
@Profile("!demo")
@ConditionalOnProperty(name = "frirum.jobs", matchIfMissing = true)
class SecretKeyGuard implements SmartInitializingSingleton {
  private final DSLContext sql;
  private final SecretKey key;

  SecretKeyGuard(DSLContext sql, SecretKey key) {
    this.sql = sql;
    this.key = key;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var one = sql.selectFrom(TOTP).orderBy(TOTP.STAFF_ID).limit(1).fetchOne();
    if (one == null) {
      return;
    }
    if (!key.isThere()) {
      throw new CannotStart(
          "This database holds second factors, and their key is not given: set FRIRUM_SECRETS_KEY or FRIRUM_SECRETS_KEY_FILE as when they were set up. If the key is lost, run ./frirum user totp-reset for each user.");
    }
    try {
      key.open(one.getStaffId(), one.getSealed());
    } catch (GeneralSecurityException e) {
      throw new CannotStart(
          "The key given opens no second factor in this database: give the one they were set up with. If it is lost, run ./frirum user totp-reset for each user.");
    }
  }
}
