package dk.frirum.access.factor;

import static dk.frirum.tables.Tables.RECOVERY_CODE;
import static dk.frirum.tables.Tables.TOTP;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The second factors of all who have one. */
@Component
public class SecondFactors {
  private static final int RECOVERY_CODES = 10;

  /** 80 bits: so many that a plain hash cannot be searched, and the code needs no slow one. */
  private static final int RECOVERY_BYTES = 10;

  private final DSLContext sql;
  private final SecretKey key;
  private final SecureRandom random;
  private final Clock clock;

  SecondFactors(DSLContext sql, SecretKey key, SecureRandom random, Clock clock) {
    this.sql = sql;
    this.key = key;
    this.random = random;
    this.clock = clock;
  }

  /** What became of a code. */
  public sealed interface Answer {
    /** It is right and used up now. */
    record Right() implements Answer {}

    /**
     * It is a recovery code (<i>gendannelseskode</i>), and used up now.
     *
     * @param left how many there still are
     */
    record Recovered(int left) implements Answer {}

    /** It is wrong, or has been used before. */
    record Wrong() implements Answer {}
  }

  /** Whether there is a key to seal secrets with; without it nobody can set up codes. */
  public boolean possible() {
    return key.isThere();
  }

  public byte[] newSecret() {
    byte[] secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  public Enrolment enrolment(byte[] secret, String issuer, String username) {
    return Enrolment.of(secret, issuer, username);
  }

  /**
   * Sets up the codes, once the person has shown one.
   *
   * @return the recovery codes, which are shown this one time; none where the code was wrong
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<List<String>> enrol(long staffId, byte[] secret, String code) {
    Optional<Long> step = Totp.step(secret, digits(code), clock.instant());
    if (step.isEmpty()) {
      return Optional.empty();
    }
    sql.insertInto(TOTP)
        .set(TOTP.STAFF_ID, staffId)
        .set(TOTP.SEALED, key.seal(staffId, secret))
        .set(TOTP.LAST_STEP, step.get())
        .set(TOTP.ENROLLED_AT, clock.instant())
        .execute();
    List<String> codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
    for (String each : codes) {
      sql.insertInto(RECOVERY_CODE)
          .set(RECOVERY_CODE.STAFF_ID, staffId)
          .set(RECOVERY_CODE.HASH, hash(staffId, each))
          .execute();
    }
    return Optional.of(codes);
  }

  /** Takes a code from the phone or a recovery code; each is good once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Answer use(long staffId, String code) {
    String digits = digits(code);
    return digits.length() == 6 ? phone(staffId, digits) : recovery(staffId, code);
  }

  /** Forgets a person's codes of both kinds. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(long staffId) {
    sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.STAFF_ID.eq(staffId)).execute();
    sql.deleteFrom(TOTP).where(TOTP.STAFF_ID.eq(staffId)).execute();
  }

  private Answer phone(long staffId, String digits) {
    byte[] sealed =
        sql.select(TOTP.SEALED).from(TOTP).where(TOTP.STAFF_ID.eq(staffId)).fetchOne(TOTP.SEALED);
    if (sealed == null) {
      return new Answer.Wrong();
    }
    // Two with the same code at once: the row is changed by one of them.
    boolean right =
        Totp.step(opened(staffId, sealed), digits, clock.instant())
            .map(step ->
                sql.update(TOTP)
                        .set(TOTP.LAST_STEP, step)
                        .where(TOTP.STAFF_ID.eq(staffId), TOTP.LAST_STEP.lt(step))
                        .execute()
                    == 1)
            .orElse(false);
    return right ? new Answer.Right() : new Answer.Wrong();
  }

  private Answer recovery(long staffId, String code) {
    int used =
        sql.update(RECOVERY_CODE)
            .set(RECOVERY_CODE.USED_AT, clock.instant())
            .where(
                RECOVERY_CODE.STAFF_ID.eq(staffId),
                RECOVERY_CODE.HASH.eq(hash(staffId, code)),
                RECOVERY_CODE.USED_AT.isNull())
            .execute();
    return used == 0
        ? new Answer.Wrong()
        : new Answer.Recovered(
            sql.fetchCount(
                RECOVERY_CODE,
                RECOVERY_CODE.STAFF_ID.eq(staffId).and(RECOVERY_CODE.USED_AT.isNull())));
  }

  private byte[] opened(long staffId, byte[] sealed) {
    try {
      return key.open(staffId, sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The second factor of staff " + staffId + " is unreadable", e);
    }
  }

  private String recoveryCode() {
    byte[] bytes = new byte[RECOVERY_BYTES];
    random.nextBytes(bytes);
    return Base32.toBase32String(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
  }

  private static String hash(long staffId, String code) {
    String bare = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest((staffId + ":" + bare).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  /** As typed, without the space many apps show in the middle. */
  private static String digits(String code) {
    String bare = code.replaceAll("\\s", "");
    return bare.matches("[0-9]{6}") ? bare : "";
  }
}
