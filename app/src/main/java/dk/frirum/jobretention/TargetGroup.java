package dk.frirum.jobretention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The three target groups of the Favrskov model (<i>målgrupper</i>), by the employer on the
 * sickness case. Codes are those of the facts {@code employment} and {@code employer-kind}.
 */
enum TargetGroup {
  PRIVATE,
  /** The municipality itself: one entrance. */
  MUNICIPAL,
  UNEMPLOYED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** None for another public employer, the self-employed, and where nobody has said. */
  static Optional<TargetGroup> of(String code) {
    return List.of(values()).stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
