package dk.frirum.access;

import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.intake.Taken;
import dk.frirum.tables.tables.records.StaffRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes staff (<i>medarbejdere</i>) from elsewhere, without passwords: nobody can sign in as one of
 * them before a password is given.
 */
@Component
public class StaffIntake {
  /** Fits no password. */
  static final String NO_PASSWORD = "{bcrypt}none";

  private final DSLContext sql;

  StaffIntake(DSLContext sql) {
    this.sql = sql;
  }

  /** A member of staff offered. */
  public record Offer(String username, String name, Role role, String team) {}

  /** Takes staff in order; an answer for each. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Taken> take(String municipality, List<Offer> offers) {
    List<Taken> answers = new ArrayList<>();
    for (Offer offer : offers) {
      answers.add(take(municipality, offer));
    }
    return answers;
  }

  private Taken take(String municipality, Offer offer) {
    StaffRecord row = sql.fetchOne(STAFF, STAFF.USERNAME.eq(offer.username()));
    boolean anew = row == null;
    if (row == null) {
      row = sql.newRecord(STAFF);
      row.setUsername(offer.username());
      row.setMunicipality(municipality);
      row.setPasswordHash(NO_PASSWORD);
    } else if (!row.getMunicipality().equals(municipality)) {
      return Taken.refused(
          "Brugernavnet findes i en anden kommune", "The user name exists in another municipality");
    } else if (row.getName().equals(offer.name())
        && row.getRole().equals(offer.role().code())
        && offer.team().equals(row.getTeam())) {
      return Taken.UNCHANGED;
    }
    row.setName(offer.name());
    row.setRole(offer.role().code());
    row.setTeam(offer.team());
    row.store();
    return anew ? Taken.CREATED : Taken.CHANGED;
  }

  /** Ids of a municipality's staff by user name. */
  public Map<String, Long> idsByUsername(String municipality) {
    return sql.select(STAFF.USERNAME, STAFF.ID)
        .from(STAFF)
        .where(STAFF.MUNICIPALITY.eq(municipality))
        .fetchMap(STAFF.USERNAME, STAFF.ID);
  }
}
