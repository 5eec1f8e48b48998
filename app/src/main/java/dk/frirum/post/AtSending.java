package dk.frirum.post;

/**
 * Writes what may stand in no table and so is put in at the moment something is sent: a code that
 * opens a partner's access.
 */
public interface AtSending {

  /** Paragraphs to end with, in the running transaction; empty where the access is over. */
  String lastWords(long accessId);
}
