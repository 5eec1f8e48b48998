package dk.frirum.audit;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.AUDIT_TEXT;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.frirum.tables.tables.records.AuditRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.InsertResultStep;

/**
 * What stands beside a row of the chain, because it can name a person. The row holds a hash of it;
 * the salt goes with the text, so that nobody can try names against the hash afterwards.
 *
 * @param said JSON
 */
record AuditText(byte[] salt, String said) {
  private static final int SALT = 16;

  static AuditText of(String said, SecureRandom random) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return new AuditText(salt, said);
  }

  byte[] hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(said.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** Writes the row and what stands beside it in one statement: neither is ever there alone. */
  void store(DSLContext sql, InsertResultStep<AuditRecord> row) {
    CommonTableExpression<?> written = name("written").as(row);
    sql.with(written)
        .insertInto(AUDIT_TEXT, AUDIT_TEXT.AUDIT_ID, AUDIT_TEXT.SALT, AUDIT_TEXT.SAID)
        .select(
            select(written.field(AUDIT.ID), val(salt, AUDIT_TEXT.SALT), val(said, AUDIT_TEXT.SAID))
                .from(written))
        .execute();
  }
}
