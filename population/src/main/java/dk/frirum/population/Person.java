package dk.frirum.population;

import java.time.LocalDate;
import java.util.List;

/**
 * A citizen (<i>borger</i>) who does not exist, with the whole history up to the as-of date. Every
 * list is in order of date.
 *
 * @param municipality four digits, always {@value Population#MUNICIPALITY}
 * @param phone eight digits beginning 07, or empty. The numbers 01–09 are no part of the Danish
 *     plan: since 16 May 1989 no subscriber's number begins with 0, so none of them can be dialled.
 *     A leading 1 would be worse: a phone hears 112 before the last digit is typed
 * @param email at a domain under {@code .example} (RFC 2606), or empty
 * @param protectedAddress has name and address protection (<i>navne- og adressebeskyttelse</i>)
 * @param caseworker user name of the one who carries the case, or carried the last one
 */
public record Person(
    InventedCpr cpr,
    String givenName,
    String surname,
    LocalDate born,
    Address address,
    String municipality,
    String phone,
    String email,
    boolean protectedAddress,
    String caseworker,
    List<Spell> spells,
    List<Interview> interviews,
    List<Event> events,
    List<Fact> facts) {

  /** Given name and surname. */
  public String name() {
    return givenName + " " + surname;
  }
}
