package dk.frirum.access;

import org.jspecify.annotations.Nullable;

/**
 * How far a citizen is protected. Whoever shows something of a citizen switches over all levels.
 */
public enum Protection {
  NONE,
  /**
   * Name and address protection (<i>navne- og adressebeskyttelse</i>): no address is shown, but on
   * request to those who work on the case, which is written down.
   */
  ADDRESS,
  /**
   * A shielded case (<i>skærmet sag</i>), as of an employee or somebody known to all: seen only by
   * those who work on it. No address is shown.
   */
  SHIELDED;

  /** As stored. What is not understood protects. */
  public static Protection of(@Nullable String stored) {
    if (stored == null || stored.isBlank()) {
      return NONE;
    }
    return stored.equals("address") ? ADDRESS : SHIELDED;
  }

  /** As stored; none for none. */
  public @Nullable String stored() {
    return switch (this) {
      case NONE -> null;
      case ADDRESS -> "address";
      case SHIELDED -> "shielded";
    };
  }

  /** The stronger of the two. */
  public Protection or(Protection other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * Whether a protected address may be shown when it is asked for: to those who work on the case.
   *
   * @param ground why the case is open to the person
   */
  public boolean showsAddressOnRequest(Decision.Ground ground) {
    return switch (this) {
      case NONE, SHIELDED -> false;
      case ADDRESS ->
          switch (ground) {
            case MINE, MY_TEAM -> true;
            case SELF, NOBODYS, MUNICIPALITY, EMERGENCY, RECORDS -> false;
          };
    };
  }

  /** Whether the address may be shown. */
  public boolean showsAddress() {
    return switch (this) {
      case NONE -> true;
      case ADDRESS, SHIELDED -> false;
    };
  }
}
