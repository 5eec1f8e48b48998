package dk.frirum.access;

import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.factor.SecondFactors;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.start.CannotStart;
import dk.frirum.tables.tables.records.StaffRecord;
import dk.frirum.web.NotFound;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The users as the operator manages them at the command line. Every change writes the trail, with
 * the operator's name on the machine. What cannot be done is said with {@link CannotStart}.
 */
@Component
public class Accounts {
  /** How long a password that somebody else has given can be used. */
  public static final Duration ONE_TIME_GOOD_FOR = Duration.ofDays(7);

  private final DSLContext sql;
  private final PasswordEncoder passwords;
  private final SecondFactors factors;
  private final SecureRandom random;
  private final Audit audit;
  private final Clock clock;

  Accounts(
      DSLContext sql,
      PasswordEncoder passwords,
      SecondFactors factors,
      SecureRandom random,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.passwords = passwords;
    this.factors = factors;
    this.random = random;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A user to add.
   *
   * @param municipality four-digit code
   * @param secondFactor whether a code is demanded beside the password
   */
  public record NewUser(
      String username,
      String name,
      Role role,
      @Nullable String team,
      String municipality,
      boolean secondFactor) {}

  /**
   * A user, as listed.
   *
   * @param password whether there is one
   * @param municipalLogin whether the person has come by the municipality's login
   * @param secondFactor whether a code is demanded
   * @param enrolled whether codes are set up
   */
  public record Account(
      String username,
      String name,
      Role role,
      String municipality,
      boolean password,
      boolean municipalLogin,
      boolean secondFactor,
      boolean enrolled,
      boolean revoked) {}

  /** Whether there is a key to keep the secrets of phones with. */
  public boolean canSetUpCodes() {
    return factors.possible();
  }

  /**
   * Adds a user.
   *
   * @return the one-time password
   */
  @Transactional
  public String add(NewUser user, String operator) {
    if (user.username().isBlank() || !user.username().strip().equals(user.username())) {
      throw new CannotStart("A user name has no blanks around it, and is not empty.");
    }
    if (sql.fetchExists(STAFF, STAFF.USERNAME.eq(user.username()))) {
      throw new CannotStart(
          "There is already a user %s: give a new password with ./frirum user password, or access back with ./frirum user restore."
              .formatted(user.username()));
    }
    StaffRecord row = sql.newRecord(STAFF);
    row.setUsername(user.username());
    row.setName(user.name());
    row.setRole(user.role().code());
    row.setTeam(user.team());
    row.setMunicipality(user.municipality());
    row.setSecondFactor(user.secondFactor());
    row.setPasswordHash(StaffIntake.NO_PASSWORD);
    row.store();
    write(row, Action.USER_ADDED, operator);
    return oneTimePassword(user.username(), operator);
  }

  /** Makes a one-time password. */
  @Transactional
  public String oneTimePassword(String username, String operator) {
    String password = Passwords.oneTime(random);
    oneTimePassword(username, password, operator);
    return password;
  }

  /** Takes the operator's choice as a one-time password. */
  @Transactional
  public void oneTimePassword(String username, String password, String operator) {
    StaffRecord row = found(username);
    if (row.getRevokedAt() != null) {
      throw new CannotStart(
          "%s has no access: give it back first with ./frirum user restore %s."
              .formatted(username, username));
    }
    Passwords.wrong(password, username)
        .ifPresent(_ -> {
          throw new CannotStart(
              "The password does not do: at least %d characters, and not the user name."
                  .formatted(Passwords.SHORTEST));
        });
    row.setPasswordHash(passwords.encode(password));
    row.setOneTimeUntil(clock.instant().plus(ONE_TIME_GOOD_FOR));
    row.store();
    write(row, Action.PASSWORD_GIVEN, operator);
  }

  /** Makes a user's codes void. */
  @Transactional
  public void resetCodes(String username, String operator) {
    StaffRecord row = found(username);
    factors.forget(row.getId());
    write(row, Action.SECOND_FACTOR_RESET, operator);
  }

  /** Takes access away; every request asks, so it counts from the very next one. */
  @Transactional
  public void revoke(String username, String operator) {
    StaffRecord row = found(username);
    if (row.getRevokedAt() == null) {
      row.setRevokedAt(clock.instant());
      row.store();
      write(row, Action.ACCESS_REVOKED, operator);
    }
  }

  /**
   * A colleague has left (<i>fratrådt</i>): access ends with the very next request.
   *
   * @throws NotFound where there is nobody of that number in the leader's municipality
   */
  @Transactional
  public void left(SignedIn who, long staffId) {
    StaffRecord row =
        sql.fetchOptional(STAFF, STAFF.ID.eq(staffId), STAFF.MUNICIPALITY.eq(who.municipality()))
            .filter(each -> each.getId() != who.id())
            .orElseThrow(() -> new NotFound("staff " + staffId));
    if (row.getRevokedAt() == null) {
      row.setRevokedAt(clock.instant());
      row.store();
      audit.record(who.id(), Action.ACCESS_REVOKED, null, Map.of("staff", staffId));
    }
  }

  /** Gives access back, with password and codes as they were. */
  @Transactional
  public void restore(String username, String operator) {
    StaffRecord row = found(username);
    if (row.getRevokedAt() != null) {
      row.setRevokedAt(null);
      row.store();
      write(row, Action.ACCESS_RESTORED, operator);
    }
  }

  /** All users, by name of the user. */
  @Transactional(readOnly = true)
  public List<Account> all() {
    return sql.select(STAFF.asterisk(), Staff.ENROLLED.as("enrolled"))
        .from(STAFF)
        .orderBy(STAFF.USERNAME)
        .fetch(row ->
            new Account(
                row.get(STAFF.USERNAME),
                row.get(STAFF.NAME),
                Role.of(row.get(STAFF.ROLE)),
                row.get(STAFF.MUNICIPALITY),
                !row.get(STAFF.PASSWORD_HASH).equals(StaffIntake.NO_PASSWORD),
                row.get(STAFF.SUBJECT) != null,
                row.get(STAFF.SECOND_FACTOR),
                row.get("enrolled", Boolean.class),
                row.get(STAFF.REVOKED_AT) != null));
  }

  private StaffRecord found(String username) {
    StaffRecord row = sql.fetchOne(STAFF, STAFF.USERNAME.eq(username));
    if (row == null) {
      throw new CannotStart("There is no user %s: see ./frirum user list.".formatted(username));
    }
    return row;
  }

  private void write(StaffRecord row, Action action, String operator) {
    audit.record(null, action, null, Map.of("staff", row.getId(), "operator", operator));
  }
}
