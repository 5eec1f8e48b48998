package dk.frirum.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to send.
 *
 * @param once what it is, as {@code meeting/12/34/summons/0}: what has been written is not written
 *     again
 * @param topic what it is about, as {@code meeting/12}: by this it is found and withdrawn
 * @param citizenId whose case it belongs to; none where it is about nobody
 * @param ownerId who is told when it cannot be sent (staff id)
 * @param recipient e-mail address; a name where a letter goes, whose receiver the letter knows
 * @param body text, with an empty line between paragraphs
 * @param invitation the calendar file; none where nothing changes in a calendar
 * @param notBefore when it may go at the earliest
 * @param goodUntil when it is too late to send it
 * @param accessId the partner's access whose code is put in when it is sent; none for no code
 * @param letterId the letter that goes in Digital Post; none where the body is all
 */
public record Parcel(
    String once,
    String topic,
    @Nullable Long citizenId,
    long ownerId,
    Channel channel,
    String recipient,
    Subject subject,
    String body,
    @Nullable Invitation invitation,
    Instant notBefore,
    Instant goodUntil,
    @Nullable Long accessId,
    @Nullable Long letterId) {

  /** An e-mail. */
  public static Parcel mail(
      String once,
      String topic,
      @Nullable Long citizenId,
      long ownerId,
      String recipient,
      Subject subject,
      String body,
      @Nullable Invitation invitation,
      Instant notBefore,
      Instant goodUntil,
      @Nullable Long accessId) {
    return new Parcel(
        once,
        topic,
        citizenId,
        ownerId,
        Channel.E_MAIL,
        recipient,
        subject,
        body,
        invitation,
        notBefore,
        goodUntil,
        accessId,
        null);
  }

  /** A letter in Digital Post. */
  public static Parcel letter(
      String once,
      String topic,
      long citizenId,
      long ownerId,
      String recipient,
      Subject subject,
      Instant notBefore,
      Instant goodUntil,
      long letterId) {
    return new Parcel(
        once,
        topic,
        citizenId,
        ownerId,
        Channel.DIGITAL_POST,
        recipient,
        subject,
        "",
        null,
        notBefore,
        goodUntil,
        null,
        letterId);
  }

  /**
   * A calendar file (RFC 5545).
   *
   * @param method {@code REQUEST} or {@code CANCEL} (RFC 5546)
   */
  public record Invitation(String calendar, String method) {}

  /** Never the text, wherever it may be printed. */
  @Override
  public String toString() {
    return once;
  }
}
