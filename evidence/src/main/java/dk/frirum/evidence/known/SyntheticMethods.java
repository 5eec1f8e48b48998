package dk.frirum.evidence.known;

import java.util.List;

/** Comparisons woven from others. */
final class SyntheticMethods {
  static final List<Method> ALL =
      List.of(new SyntheticControlMethod(), new SyntheticDidMethod(), new PlaceboMethod());

  private SyntheticMethods() {}
}
