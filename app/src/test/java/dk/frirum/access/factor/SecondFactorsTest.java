package dk.frirum.access.factor;

import static dk.frirum.tables.Tables.RECOVERY_CODE;
import static dk.frirum.tables.Tables.TOTP;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.factor.SecondFactors.Answer;
import dk.frirum.start.CannotStart;
import dk.frirum.testing.People;
import dk.frirum.testing.PostgresTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
@DisplayName("A second factor")
class SecondFactorsTest {
  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final String OTHER_KEY = "//////////////////////////////////////////8=";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static int number;

  private final DSLContext sql;
  private final byte[] secret = "12345678901234567890".getBytes();
  private long staff;
  private List<String> recovery = List.of();

  SecondFactorsTest(DSLContext sql) {
    this.sql = sql;
  }

  @BeforeEach
  void enrol() {
    staff = new People(sql).staff("user" + ++number, "caseworker", People.HERE, null);
    recovery = at(NOW).enrol(staff, secret, code(NOW)).orElseThrow();
  }

  @Test
  @DisplayName("is set up only by one who shows a code from the phone")
  void shownFirst() {
    long other = new People(sql).staff("user" + ++number, "caseworker", People.HERE, null);
    assertTrue(at(NOW).enrol(other, secret, "000000").isEmpty());
    assertFalse(sql.fetchExists(TOTP, TOTP.STAFF_ID.eq(other)));
  }

  @Test
  @DisplayName("takes each code once: not again, and none of a step before")
  void once() {
    Instant later = NOW.plusSeconds(60);
    assertInstanceOf(Answer.Wrong.class, at(NOW).use(staff, code(NOW)), "shown at the set-up");
    assertInstanceOf(Answer.Right.class, at(later).use(staff, code(later)));
    assertInstanceOf(Answer.Wrong.class, at(later).use(staff, code(later)));
    assertInstanceOf(Answer.Wrong.class, at(later).use(staff, code(later.minusSeconds(30))));
    assertInstanceOf(Answer.Right.class, at(later).use(staff, code(later.plusSeconds(30))));
  }

  @Test
  @DisplayName("takes a code once from twenty who send it at the same time")
  void onceAtOnce() throws Exception {
    Instant later = NOW.plusSeconds(90);
    Callable<Answer> send = () -> at(later).use(staff, code(later));
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<Answer>> answers =
          threads.invokeAll(Stream.generate(() -> send).limit(20).toList());
      int right = 0;
      for (Future<Answer> answer : answers) {
        right += answer.get() instanceof Answer.Right ? 1 : 0;
      }
      assertEquals(1, right);
    }
  }

  @Test
  @DisplayName("takes a recovery code once, however it is typed, and counts those left")
  void recovery() {
    assertEquals(10, recovery.size());
    String code = recovery.getFirst();
    assertTrue(code.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}"), code);
    assertEquals(new Answer.Recovered(9), at(NOW).use(staff, code.toUpperCase().replace('-', ' ')));
    assertInstanceOf(Answer.Wrong.class, at(NOW).use(staff, code));
    assertInstanceOf(Answer.Wrong.class, at(NOW).use(staff + 1_000, recovery.get(1)));
    assertEquals(new Answer.Recovered(8), at(NOW).use(staff, recovery.get(1)));
  }

  @Test
  @DisplayName("stands in the database only sealed and hashed")
  void sealed() {
    String all =
        sql.fetch(TOTP).map(row -> HexFormat.of().formatHex(row.getSealed()))
            + sql.fetch(RECOVERY_CODE).toString();
    assertFalse(all.contains(HexFormat.of().formatHex(secret)));
    recovery.forEach(code -> assertFalse(all.contains(code)));
    recovery.forEach(code -> assertFalse(all.contains(code.replace("-", ""))));
  }

  @Test
  @DisplayName("opens with its own key and for its own person alone")
  void ownKey() throws GeneralSecurityException {
    byte[] sealed = key(KEY).seal(7, secret);
    assertEquals(HexFormat.of().formatHex(secret), hex(key(KEY).open(7, sealed)));
    assertThrows(GeneralSecurityException.class, () -> key(KEY).open(8, sealed));
    assertThrows(GeneralSecurityException.class, () -> key(OTHER_KEY).open(7, sealed));
    assertFalse(hex(sealed).equals(hex(key(KEY).seal(7, secret))), "sealed anew each time");
  }

  @Test
  @DisplayName("keeps production closed where its key is missing or another")
  void guard() {
    assertDoesNotThrow(() -> guard(KEY));
    assertTrue(sentence(() -> guard("")).contains("set FRIRUM_SECRETS_KEY"));
    assertTrue(sentence(() -> guard(OTHER_KEY)).contains("opens no second factor"));
    assertTrue(sentence(() -> key("c2hvcnQ=")).contains("not 32 bytes"));
    sql.deleteFrom(RECOVERY_CODE).execute();
    sql.deleteFrom(TOTP).execute();
    assertDoesNotThrow(() -> guard(""), "nothing is stored");
  }

  @Test
  @DisplayName("may have its key in a file")
  void keyFile(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("key");
    Files.writeString(file, KEY + "\n");
    SecretKey fromFile = new SecretKey("", file.toString(), RANDOM);
    assertEquals(hex(secret), hex(fromFile.open(7, key(KEY).seal(7, secret))));
    String missing = directory.resolve("none").toString();
    assertTrue(sentence(() -> new SecretKey("", missing, RANDOM)).contains("cannot be read"));
  }

  private SecondFactors at(Instant now) {
    return new SecondFactors(sql, key(KEY), RANDOM, Clock.fixed(now, ZoneOffset.UTC));
  }

  private String code(Instant at) {
    return Totp.code(secret, Totp.step(at));
  }

  private void guard(String key) {
    new SecretKeyGuard(sql, key(key)).afterSingletonsInstantiated();
  }

  private static SecretKey key(String text) {
    return new SecretKey(text, "", RANDOM);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String sentence(org.junit.jupiter.api.function.Executable what) {
    return String.valueOf(assertThrows(CannotStart.class, what).getMessage());
  }
}
