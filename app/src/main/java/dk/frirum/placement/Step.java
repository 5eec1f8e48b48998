package dk.frirum.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be done with a placement; a form each. */
enum Step {
  PROLONG,
  STOP,
  OUTCOME,
  HOURS,
  CORRECT,
  WITHDRAW;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Step> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** The event it writes, under which its minutes are kept; none where it takes none. */
  @Nullable String event() {
    return switch (this) {
      case PROLONG -> "placement-prolonged";
      case STOP -> "placement-stopped";
      case OUTCOME -> "placement-outcome";
      case HOURS -> "placement-hours";
      // Putting a mistake right is not what a placement takes.
      case CORRECT, WITHDRAW -> null;
    };
  }

  /** Whether it makes sense of a placement as it stands. */
  boolean fits(Placement placement, LocalDate today) {
    boolean stands = !placement.withdrawn();
    return stands
        && switch (this) {
          case PROLONG -> placement.stopped() == null;
          case STOP -> placement.stopped() == null && !placement.ends().isBefore(today);
          case OUTCOME -> !placement.starts().isAfter(today);
          case HOURS -> placement.stopped() == null;
          case CORRECT, WITHDRAW -> true;
        };
  }

  static List<Step> of(Placement placement, LocalDate today) {
    return Stream.of(values()).filter(each -> each.fits(placement, today)).toList();
  }
}
