package dk.frirum.citizen;

import dk.frirum.access.Protection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A citizen beside another one, to tell them apart.
 *
 * @param cpr the first six digits
 * @param address one line; none when it is protected or unknown
 * @param caseworker name; none when nobody has the case
 * @param href the citizen's page
 */
public record PersonView(
    String name,
    LocalDate born,
    String cpr,
    @Nullable String address,
    boolean addressProtected,
    @Nullable String caseworker,
    String href) {

  public static PersonView of(Citizen citizen) {
    return new PersonView(
        citizen.name(),
        citizen.born(),
        citizen.cprMasked(),
        citizen.address(),
        citizen.protection() != Protection.NONE,
        citizen.caseworker(),
        "/citizens/" + citizen.id());
  }
}
