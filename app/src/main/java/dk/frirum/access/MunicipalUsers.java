package dk.frirum.access;

import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.Admission.Admitted;
import dk.frirum.access.Admission.Reason;
import dk.frirum.access.Admission.Refused;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.tables.tables.records.StaffRecord;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The users who come by the municipality's login. One is known by the subject, and made at the
 * first sign-in; name, role, municipality and team are taken anew each time.
 */
@Component
class MunicipalUsers {
  /** Neither the trail nor a page takes what may be a CPR number, whoever sends it. */
  private static final Pattern CPR = Pattern.compile("\\d{6}-?\\d{4}");

  private final DSLContext sql;
  private final Staff staff;
  private final Audit audit;
  private final MunicipalSettings settings;
  private final TransactionOperations transaction;

  MunicipalUsers(
      DSLContext sql,
      Staff staff,
      Audit audit,
      MunicipalSettings settings,
      TransactionOperations transaction) {
    this.sql = sql;
    this.staff = staff;
    this.audit = audit;
    this.settings = settings;
    this.transaction = transaction;
  }

  /**
   * Lets one in who has a genuine token.
   *
   * @throws MunicipalRefusal who may not come in; the trail says so
   */
  MunicipalVisitor admit(OidcIdToken token) {
    Admission admission = Admission.of(token.getClaims(), settings);
    @Nullable Long id =
        transaction.execute(_ ->
            switch (admission) {
              case Admitted admitted -> entered(token, admitted);
              case Refused _ -> null;
            });
    if (id != null) {
      return new MunicipalVisitor(Objects.requireNonNull(staff.byId(id)), token);
    }
    Refused refused =
        admission instanceof Refused why
            ? new Refused(why.reason(), CPR.matcher(why.what()).replaceAll("…"))
            : new Refused(Reason.REVOKED, "");
    transaction.executeWithoutResult(_ ->
        audit.record(
            Entry.of(null, Action.SIGN_IN_REFUSED)
                .with(Map.of("reason", refused.reason()))
                .saying(
                    Map.of(
                        "what", refused.what(),
                        "subject", CPR.matcher(token.getSubject()).replaceAll("…")))));
    throw new MunicipalRefusal(refused);
  }

  /** The staff id; none for one whose access was taken away. */
  private @Nullable Long entered(OidcIdToken token, Admitted admitted) {
    String code = admitted.municipality().code();
    sql.insertInto(MUNICIPALITY, MUNICIPALITY.CODE, MUNICIPALITY.NAME)
        .values(code, admitted.municipality().name())
        .onConflictDoNothing()
        .execute();
    StaffRecord row = sql.fetchOne(STAFF, STAFF.SUBJECT.eq(token.getSubject()));
    boolean first = row == null;
    if (row == null) {
      row = newcomer(token, code);
    }
    if (row.getRevokedAt() != null) {
      return null;
    }
    row.setSubject(token.getSubject());
    row.setName(
        Objects.requireNonNullElse(claim(token, settings.claims().name()), row.getUsername()));
    row.setRole(admitted.role().code());
    row.setMunicipality(code);
    row.setTeam(admitted.team());
    row.store();
    if (first) {
      audit.record(row.getId(), Action.USER_ADDED, null, Map.of("by", "municipality"));
    }
    return row.getId();
  }

  /**
   * One imported under the same name who never could sign in, so that the cases come along; or else
   * a new row.
   */
  private StaffRecord newcomer(OidcIdToken token, String municipality) {
    String username =
        Objects.requireNonNullElse(claim(token, settings.claims().username()), token.getSubject());
    StaffRecord same = sql.fetchOne(STAFF, STAFF.USERNAME.eq(username));
    if (same != null
        && same.getSubject() == null
        && same.getMunicipality().equals(municipality)
        && same.getPasswordHash().equals(StaffIntake.NO_PASSWORD)) {
      return same;
    }
    StaffRecord row = sql.newRecord(STAFF);
    row.setUsername(same == null ? username : token.getSubject());
    row.setPasswordHash(StaffIntake.NO_PASSWORD);
    // The municipality's login asks for its own second factor.
    row.setSecondFactor(false);
    return row;
  }

  private static @Nullable String claim(OidcIdToken token, String name) {
    String value = token.getClaimAsString(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
