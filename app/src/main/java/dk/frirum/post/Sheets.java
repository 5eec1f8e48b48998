package dk.frirum.post;

/** The letters themselves, asked for when they are sent: no CPR number waits in a table to go out. */
@FunctionalInterface
public interface Sheets {

  /** A letter as it is now to be sent, in the running transaction. */
  Sheet of(long letterId);

  /**
   * A letter.
   *
   * @param cpr ten digits: whom it is to
   * @param sender name of the municipality
   * @param language {@code da} or {@code en}
   */
  record Sheet(String cpr, String sender, String language, byte[] pdf) {
    /** Never whom it is to, wherever it may be printed. */
    @Override
    public String toString() {
      return "a letter";
    }
  }
}
