package dk.frirum.benchmark;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A region (<i>region</i>); words come from {@code benchmark.region.<code>}. */
enum Region {
  CAPITAL,
  ZEALAND,
  SOUTH,
  CENTRAL,
  NORTH;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Region> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
