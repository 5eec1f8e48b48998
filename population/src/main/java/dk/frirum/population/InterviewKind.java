package dk.frirum.population;

/** What sort of interview (<i>samtale</i>) it is, and so whose. */
public enum InterviewKind implements Coded {
  /** Opfølgningssamtale, sickness benefit, the municipality. */
  FOLLOW_UP("follow-up-interview"),
  /** Jobsamtale, the municipality. */
  JOB("job-interview"),
  /** Fællessamtale: municipality and a-kasse together. */
  JOINT("joint-interview"),
  /** Samtale in the a-kasse. */
  A_KASSE("a-kasse-interview"),
  /** CV-samtale in the a-kasse. */
  CV("cv-interview"),
  /** Rådighedssamtale in the a-kasse. */
  AVAILABILITY("availability-interview"),
  /** Samtale om intensiveret indsats, LAB § 32, the municipality. */
  INTENSIFIED_EFFORT("intensified-effort-interview"),
  /** Sygefraværssamtale, SDP § 7 a, the employer. */
  EMPLOYER("employer-interview");

  private final String code;

  InterviewKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
