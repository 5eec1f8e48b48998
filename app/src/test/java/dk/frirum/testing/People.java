package dk.frirum.testing;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.STAFF;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Invented people in the database of a test. Everybody's password is {@link #PASSWORD}. */
public final class People {
  public static final String PASSWORD = "correct horse";
  public static final String HERE = "0999";
  public static final String ELSEWHERE = "0998";

  /** {@link #PASSWORD} as it is stored; quick to check, see {@link QuickPasswords}. */
  public static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

  private final DSLContext sql;
  private int next;

  public People(DSLContext sql) {
    this.sql = sql;
    sql.insertInto(MUNICIPALITY, MUNICIPALITY.CODE, MUNICIPALITY.NAME)
        .values(HERE, "Havrelund Kommune")
        .values(ELSEWHERE, "Andetsteds Kommune")
        .onConflictDoNothing()
        .execute();
  }

  /** One who can sign in with the role's code as user name. */
  public long staff(String role) {
    return staff(role, role, HERE, null);
  }

  public long staff(String username, String role, String municipality, @Nullable Long citizen) {
    return sql.insertInto(STAFF)
        .set(STAFF.USERNAME, username)
        .set(STAFF.NAME, "Opdigtet " + role)
        .set(STAFF.ROLE, role)
        .set(STAFF.MUNICIPALITY, municipality)
        .set(STAFF.PASSWORD_HASH, HASH)
        .set(STAFF.SECOND_FACTOR, false)
        .set(STAFF.CITIZEN_ID, citizen)
        .returning(STAFF.ID)
        .fetchSingle()
        .getId();
  }

  /** A citizen with an invented CPR number; the name is folded by the caller. */
  public long citizen(
      String municipality, String givenName, String surname, String folded, LocalDate born) {
    return sql.insertInto(CITIZEN)
        .set(CITIZEN.MUNICIPALITY, municipality)
        .set(CITIZEN.CPR, inventedCpr(born, next++))
        .set(CITIZEN.GIVEN_NAME, givenName)
        .set(CITIZEN.SURNAME, surname)
        .set(CITIZEN.SEARCH_NAME, folded)
        .set(CITIZEN.BORN, born)
        .set(CITIZEN.ADDRESS, "Opdigtet Vej 1")
        .set(CITIZEN.POSTCODE, "9999")
        .set(CITIZEN.CITY, "Havrelund")
        .set(CITIZEN.RECORDED_AT, Instant.EPOCH)
        .returning(CITIZEN.ID)
        .fetchSingle()
        .getId();
  }

  /** The civil register has never issued a month above 12. */
  private static String inventedCpr(LocalDate born, int number) {
    return "%02d%02d%s%04d"
        .formatted(
            born.getDayOfMonth(),
            born.getMonthValue() + 80,
            born.format(DateTimeFormatter.ofPattern("yy")),
            number);
  }
}
