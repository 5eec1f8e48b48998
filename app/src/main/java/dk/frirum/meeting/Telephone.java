package dk.frirum.meeting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The number the municipality wants to be called at by citizens and partners ({@code
 * frirum.phone}). One number and no caseworker's own: it is answered also on their days off.
 */
@Component
class Telephone {
  private final String number;

  Telephone(@Value("${frirum.phone:}") String number) {
    this.number = number.strip();
  }

  Help help(String caseworker, String municipality) {
    return new Help(caseworker, municipality, number);
  }
}
