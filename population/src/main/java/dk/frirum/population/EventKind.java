package dk.frirum.population;

/** What else happened in a case, besides interviews. */
public enum EventKind implements Coded {
  /** Anmodning om tidlig opfølgning (fast track). */
  FAST_TRACK_REQUEST("fast-track-request"),
  /** The citizen asks for an interview. */
  INTERVIEW_REQUEST("interview-request"),
  /** Oplysningsskema modtaget. */
  INFORMATION_FORM_RECEIVED("information-form-received"),
  /** LÆ 285 modtaget. */
  MEDICAL_CERTIFICATE_RECEIVED("medical-certificate-received"),
  /** Anmeldelse af fravær: from the employer to the municipality. */
  ABSENCE_NOTIFICATION("absence-notification"),
  /** Visitation, with its category. */
  TRIAGE("triage"),
  /** Møde i rehabiliteringsteamet. */
  REHABILITATION_TEAM_MEETING("rehabilitation-team-meeting"),
  /** Revurdering. */
  REASSESSMENT("reassessment"),
  /** Forlængelse, with its ground 1 to 7. */
  EXTENSION_GRANTED("extension-granted"),
  /** Raskmelding. */
  RECOVERY_REPORTED("recovery-reported");

  private final String code;

  EventKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
