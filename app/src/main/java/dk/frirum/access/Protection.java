package dk.frirum.citizen;

import org.jspecify.annotations.Nullable;

/** What must not be shown of a citizen (<i>navne- og adressebeskyttelse</i>). */
public enum Protection {
  NONE,
  /** Name and address are protected: the address is not shown. */
  ADDRESS;

  /** As stored. What is not understood protects. */
  static Protection of(@Nullable String stored) {
    return stored == null || stored.isBlank() ? NONE : ADDRESS;
  }
}
