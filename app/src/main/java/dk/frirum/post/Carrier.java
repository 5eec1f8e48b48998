package dk.frirum.post;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries things out of the house by one channel. */
interface Carrier {
  Channel channel();

  /** Whether this installation has what it takes; what waits for it waits until then. */
  boolean configured();

  /**
   * Hands over to the next server; returns when that has taken it.
   *
   * @throws NotCarried when it has not
   */
  void carry(Load load) throws NotCarried;

  /**
   * What is handed over.
   *
   * @param messageId the same at every attempt
   * @param letterId the letter that is to go; none where the body is all
   */
  record Load(
      UUID messageId,
      String recipient,
      String subject,
      String body,
      @Nullable String calendar,
      @Nullable String method,
      @Nullable Long letterId) {}

  /** It was not taken. */
  final class NotCarried extends Exception {
    private static final long serialVersionUID = 1L;
    private final Trouble trouble;

    /**
     * @param said the number or name of what was answered; never what was to be sent
     */
    NotCarried(Trouble trouble, String said) {
      super((trouble.code() + " " + said).strip());
      this.trouble = trouble;
    }

    Trouble trouble() {
      return trouble;
    }

    /** As it is kept: {@code refused 550}. */
    String why() {
      return String.valueOf(getMessage());
    }
  }
}
