package dk.frirum.guidance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A notice (<i>vejledning</i>) that was written to a citizen, word for word.
 *
 * @param letterId the letter it went in
 * @param benefit code
 * @param hash SHA-256 of the words, in hexadecimal, made when it was written
 * @param translation the English that stood beside them; empty for none. The words count.
 * @param translationHash of the translation, as {@code hash}; empty for none
 * @param sent that it left the house; none before
 * @param another whether it was about another citizen, who got none by it
 * @param withdrawn why it counts no more; none while it does
 * @param revision goes up when either is said or taken back; the words never change
 */
public record Notice(
    long id,
    long citizenId,
    long meetingId,
    long letterId,
    String benefit,
    String template,
    int version,
    String words,
    String hash,
    String translation,
    String translationHash,
    String writtenBy,
    Instant writtenAt,
    @Nullable Sent sent,
    boolean another,
    @Nullable String withdrawn,
    int revision) {

  /**
   * How it left the house.
   *
   * @param receiver name and address as on the letter
   * @param channel {@code paper} or {@code digital-post}
   */
  public record Sent(String receiver, String channel, String by, Instant at) {}

  /** Whether it counts as given to the citizen it went to. */
  public boolean stands() {
    return !another && withdrawn == null;
  }

  /** Whether the words, and the translation beside them, are those the hashes were made of. */
  public boolean intact() {
    return hash.equals(HexFormat.of().formatHex(hash(words)))
        && (translation.isEmpty()
            || translationHash.equals(HexFormat.of().formatHex(hash(translation))));
  }

  static byte[] hash(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
