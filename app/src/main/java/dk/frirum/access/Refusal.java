package dk.frirum.access;

import dk.frirum.access.Decision.Code;

/** Somebody asked for a citizen they may not see. Nothing was read but what decided it. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SignedIn who;
  private final long citizenId;
  private final Code code;

  Refusal(SignedIn who, long citizenId, Code code) {
    super("citizen " + citizenId + " refused: " + code.code());
    this.who = who;
    this.citizenId = citizenId;
    this.code = code;
  }

  SignedIn who() {
    return who;
  }

  long citizenId() {
    return citizenId;
  }

  Code code() {
    return code;
  }
}
