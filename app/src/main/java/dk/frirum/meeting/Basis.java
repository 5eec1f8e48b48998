package dk.frirum.meeting;

import java.util.Locale;

/**
 * On what somebody takes part. An authority acts under law; consent is asked for only where it is
 * the basis.
 */
enum Basis {
  /** The law requires it, of the citizen (<i>pligt</i>). */
  DUTY,
  /** The citizen may come or not (<i>frivilligt</i>). */
  VOLUNTARY,
  /** Only with the citizen's consent (<i>samtykke</i>): employer, a-kasse, GP. */
  CONSENT,
  /** The citizen's right to bring somebody (forvaltningsloven § 8). */
  RIGHT,
  /** The municipality's or another authority's own task (<i>myndighedsopgave</i>). */
  OFFICE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Basis of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
