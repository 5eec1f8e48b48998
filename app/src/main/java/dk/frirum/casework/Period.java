package dk.frirum.casework;

import dk.frirum.intake.Taken;
import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds for a citizen from a day on, as an import sees it: a spell, a fact. It is
 * the same when citizen, name and first day are; two of one name never overlap.
 */
final class Period {
  final long citizenId;
  final String name;
  final @Nullable Long id;
  String value;
  DateRange during;
  boolean touched;

  /**
   * @param id none where it is new
   * @param value empty where the name says everything
   */
  Period(@Nullable Long id, long citizenId, String name, String value, DateRange during) {
    this.id = id;
    this.citizenId = citizenId;
    this.name = name;
    this.value = value;
    this.during = during;
    this.touched = id == null;
  }

  /** Takes this one among those of its citizen. */
  Taken into(List<Period> others) {
    Period same = null;
    for (Period other : others) {
      if (!other.name.equals(name)) {
        continue;
      }
      if (other.during.from().equals(during.from())) {
        same = other;
      } else if (overlaps(other.during)) {
        return Taken.refused(
            "Perioden overlapper en anden af samme slags: "
                + text(other.during, " til ", "løbende"),
            "The period overlaps another of the same kind: "
                + text(other.during, " to ", "running"));
      }
    }
    if (same == null) {
      others.add(this);
      return Taken.CREATED;
    }
    if (same.during.equals(during) && same.value.equals(value)) {
      return Taken.UNCHANGED;
    }
    same.during = during;
    same.value = value;
    same.touched = true;
    return Taken.CHANGED;
  }

  private boolean overlaps(DateRange other) {
    return startsBeforeEndOf(during, other) && startsBeforeEndOf(other, during);
  }

  private static boolean startsBeforeEndOf(DateRange one, DateRange other) {
    LocalDate end = other.to();
    return end == null || !one.from().isAfter(end);
  }

  private static String text(DateRange range, String to, String running) {
    return range.from() + to + (range.to() == null ? running : range.to());
  }
}
