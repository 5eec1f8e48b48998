package dk.frirum.citizen;

import dk.frirum.access.Protection;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A citizen (<i>borger</i>) as staff may see them. A protected address is not in here at all.
 *
 * @param cpr ten digits
 * @param address street, postcode and city on one line; none when protected or unknown
 * @param place postcode and city; none as above
 * @param phone none when unknown
 * @param email none when unknown
 * @param caseworkerId staff id; none when nobody has the case
 * @param caseworker that person's name
 */
public record Citizen(
    long id,
    String cpr,
    String givenName,
    String surname,
    LocalDate born,
    Protection protection,
    @Nullable String address,
    @Nullable String place,
    @Nullable String phone,
    @Nullable String email,
    @Nullable Long caseworkerId,
    @Nullable String caseworker) {

  public String name() {
    return givenName + " " + surname;
  }

  /** Whole years on a day; none before birth. */
  public @Nullable Integer age(LocalDate day) {
    return day.isBefore(born) ? null : Period.between(born, day).getYears();
  }

  /** {@code 010190-••••}. */
  public String cprMasked() {
    return cpr.substring(0, 6) + "-••••";
  }

  /** {@code 010190-1234}; whoever shows it writes it in the trail. */
  public String cprWhole() {
    return cpr.substring(0, 6) + "-" + cpr.substring(6);
  }

  /** Never the number, wherever it may be printed. */
  @Override
  public String toString() {
    return "citizen " + id;
  }
}
