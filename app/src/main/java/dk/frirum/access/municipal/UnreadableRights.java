package dk.frirum.access.municipal;

/** The claim with the rights is not of a form that can be read. */
public final class UnreadableRights extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableRights(String message) {
    super(message);
  }
}
