package dk.frirum.placement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose a workplace is; the Favrskov teams are divided by it. Codes as the dictionary's. */
enum Sector {
  PRIVATE,
  /** The municipality itself: one entrance. */
  MUNICIPAL,
  OTHER_PUBLIC;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Sector> of(String code) {
    return List.of(values()).stream().filter(each -> each.code().equals(code)).findFirst();
  }

  static List<String> codes() {
    return List.of(values()).stream().map(Sector::code).toList();
  }
}
