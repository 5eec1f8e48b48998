package dk.frirum.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address e-mail comes from ({@code frirum.post.from}), read once at start. One that is no
 * address is said in the log then, and is as none: nothing is sent, and nothing is lost.
 */
@Component
final class SenderAddress {
  private static final Logger LOG = LoggerFactory.getLogger(SenderAddress.class);

  private final @Nullable InternetAddress address;

  SenderAddress(@Value("${frirum.post.from:}") String from) {
    this.address = from.isBlank() ? null : read(from.strip());
  }

  private static @Nullable InternetAddress read(String from) {
    try {
      return new InternetAddress(from, true);
    } catch (AddressException e) {
      LOG.error(
          "frirum.post.from is not an e-mail address ({}). No e-mail is sent; what is to be sent waits until it is mended.",
          e.getMessage());
      return null;
    }
  }

  @Nullable InternetAddress get() {
    return address;
  }

  /** The address alone, without a name; one that nobody can have where none is set up. */
  String plain() {
    return address == null ? "nobody@frirum.invalid" : address.getAddress();
  }

  /** What stands after the @. */
  String domain() {
    return plain()
        .substring(plain().lastIndexOf('@') + 1)
        .replaceAll("[^A-Za-z0-9.-]", "");
  }
}
