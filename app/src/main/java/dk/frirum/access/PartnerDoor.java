package dk.frirum.access;

import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.FailedSignIns.Why;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for partners (<i>samarbejdsparter</i>), who come now and then and have no password: they
 * are users of the role of partner, let in by a code that is good once. From there on all is as for
 * everybody: the table of routes, the reading anew with each request, the trail.
 */
@Component
public class PartnerDoor {
  private static final String PREFIX = "partner-";

  private final DSLContext sql;
  private final Staff staff;
  private final Arrivals arrivals;
  private final LoginAttempts attempts;
  private final FailedSignIns failed;

  PartnerDoor(
      DSLContext sql,
      Staff staff,
      Arrivals arrivals,
      LoginAttempts attempts,
      FailedSignIns failed) {
    this.sql = sql;
    this.staff = staff;
    this.arrivals = arrivals;
    this.attempts = attempts;
    this.failed = failed;
  }

  /**
   * Makes a user for one who has none.
   *
   * @param municipality four-digit code
   * @return staff id
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(String name, String municipality) {
    return sql.insertInto(STAFF)
        .set(STAFF.USERNAME, PREFIX + UUID.randomUUID())
        .set(STAFF.NAME, name)
        .set(STAFF.ROLE, Role.PARTNER.code())
        .set(STAFF.MUNICIPALITY, municipality)
        .set(STAFF.PASSWORD_HASH, StaffIntake.NO_PASSWORD)
        .set(STAFF.SECOND_FACTOR, false)
        .returning(STAFF.ID)
        .fetchSingle()
        .getId();
  }

  /** The partner who has a login of their own, under the e-mail address as user name. */
  public Optional<Long> own(String email, String municipality) {
    return email.isEmpty()
        ? Optional.empty()
        : sql.select(STAFF.ID)
            .from(STAFF)
            .where(
                STAFF.USERNAME.eq(email),
                STAFF.ROLE.eq(Role.PARTNER.code()),
                STAFF.MUNICIPALITY.eq(municipality),
                STAFF.REVOKED_AT.isNull())
            .fetchOptional(STAFF.ID);
  }

  /** Whether the partner signs in with a name and a password, and needs no codes. */
  public boolean hasLogin(long staffId) {
    return sql.fetchExists(STAFF, STAFF.ID.eq(staffId), STAFF.USERNAME.startsWith(PREFIX).not());
  }

  /**
   * Whether a code may be tried from where the request comes. Counted apart from passwords: a whole
   * town hall may come from one address, and one guest's mistakes must not shut it out.
   */
  public boolean mayTry(HttpServletRequest request) {
    return attempts.allowed(key(request), key(request));
  }

  /** A code was none, or is good no longer. */
  public void refused(HttpServletRequest request) {
    attempts.failed(key(request), key(request));
    failed.record("", Why.CODE);
  }

  /**
   * Gives the session to a partner; the trail says so.
   *
   * @return whether access has not been taken away
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean letIn(
      long staffId, long accessId, HttpServletRequest request, HttpServletResponse response) {
    SignedIn who = staff.byId(staffId);
    if (who == null || who.role() != Role.PARTNER) {
      return false;
    }
    Authentication authentication = arrivals.in(who, null, Map.of("access", accessId));
    arrivals.begin(authentication, request, response);
    attempts.succeeded(key(request));
    return true;
  }

  /** A guess costs whoever guesses, and nobody else. */
  private static String key(HttpServletRequest request) {
    return "code " + request.getRemoteAddr();
  }
}
