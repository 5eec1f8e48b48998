package dk.frirum.placement;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workplace (<i>virksomhed, produktionsenhed</i>). Its numbers are typed once and remembered.
 *
 * @param productionUnit P-number, ten digits; empty for the company as a whole. Never refused by
 *     modulus 11: some series have wrong check digits
 * @param employees ordinary employees in full-time persons; none where nobody has said
 * @param averageEmployees the same on average over twelve months
 * @param placedByOthers persons placed there by others than this municipality
 * @param countedOn the day the numbers are of
 * @param version changes with every change; what a form was opened on
 */
record Company(
    long id,
    String cvr,
    String productionUnit,
    String name,
    Sector sector,
    String address,
    Contact contact,
    @Nullable Integer employees,
    @Nullable Integer averageEmployees,
    int placedByOthers,
    @Nullable LocalDate countedOn,
    int version) {

  /** Whether somebody typed the numbers that stand here already. */
  boolean sameNumbers(Typed typed) {
    return Objects.equals(employees, typed.employees())
        && Objects.equals(averageEmployees, typed.averageEmployees())
        && placedByOthers == typed.placedByOthers();
  }

  /** Whom to speak to there; empty for what is not known. */
  record Contact(String name, String phone, String email) {}

  /** What somebody typed of a company. */
  record Typed(
      String cvr,
      String productionUnit,
      String name,
      Sector sector,
      String address,
      Contact contact,
      @Nullable Integer employees,
      @Nullable Integer averageEmployees,
      int placedByOthers) {}
}
