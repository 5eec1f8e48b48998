package dk.frirum.rehabilitation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a team recommends, or the municipality decides (<i>indstilling</i>, <i>afgørelse</i>). */
enum Measure {
  /** <i>Ordinær indsats:</i> nothing of the others; the rules have no word for it. */
  ORDINARY_EFFORT,
  /** <i>Jobafklaringsforløb.</i> */
  JOB_CLARIFICATION,
  /** <i>Ressourceforløb.</i> */
  RESOURCE_COURSE,
  /** <i>Fleksjob.</i> */
  FLEXI_JOB,
  /** <i>Tilskud til selvstændigt erhvervsdrivende.</i> */
  SELF_EMPLOYED_SUBSIDY,
  /** <i>Førtidspension.</i> */
  DISABILITY_PENSION;

  /** As stored, and for all but the first in the dictionary: {@code flexi-job}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Measure> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** Whether the rules speak of it. */
  boolean inRules() {
    return this != ORDINARY_EFFORT;
  }

  static Stream<String> codes() {
    return Stream.of(values()).map(Measure::code);
  }
}
