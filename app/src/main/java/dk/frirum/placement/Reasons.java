package dk.frirum.placement;

import java.util.List;

/** Reasons to choose among; each list ends with one that takes a text. */
final class Reasons {
  static final String OTHER = "other";

  /** Why it stopped before its time. */
  static final List<String> STOPPED =
      List.of(
          "job",
          "education",
          "illness",
          "citizen-wish",
          "company-wish",
          "no-fit",
          "company-closed",
          "moved-away",
          OTHER);

  /** The judgement the act leaves to the municipality. */
  static final String JUDGED = "judged";

  /** Why it is registered although a rule said no, or takes a judgement. */
  static final List<String> DESPITE = List.of(JUDGED, "met-elsewhere", "dispensation", OTHER);

  /** It took place, and was registered on another citizen; nobody chooses this. */
  static final String MOVED = "moved";

  private Reasons() {}
}
