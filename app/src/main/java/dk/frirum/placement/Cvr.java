package dk.frirum.placement;

import java.util.Optional;

/**
 * CVR numbers: eight digits, the last a check digit by modulus 11 (Erhvervsstyrelsen). All comply,
 * so one that does not is a slip of the hand.
 */
final class Cvr {
  private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2};

  private Cvr() {}

  /** The number as it is stored; none where it cannot be one. */
  static Optional<String> read(String typed) {
    String digits = typed.replaceAll("[\\s.-]|^DK", "");
    return digits.matches("\\d{8}") && complies(digits) ? Optional.of(digits) : Optional.empty();
  }

  private static boolean complies(String digits) {
    int sum = 0;
    for (int at = 0; at < WEIGHTS.length; at++) {
      sum += WEIGHTS[at] * (digits.charAt(at) - '0');
    }
    int rest = sum % 11;
    int check = rest == 0 ? 0 : 11 - rest;
    return check == digits.charAt(7) - '0';
  }
}
