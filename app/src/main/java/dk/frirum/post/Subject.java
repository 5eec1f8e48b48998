package dk.frirum.post;

import dk.frirum.web.Words;
import java.time.ZonedDateTime;

/**
 * A subject line (<i>emne</i>). It can be made of an occasion and a time only, in a language, so
 * that no CPR number, name, benefit or diagnosis can come into it, whatever somebody has typed
 * somewhere.
 */
public record Subject(Occasion occasion, ZonedDateTime at, Words words) {

  /** {@code Indkaldelse til møde 12. marts 2024 kl. 09.00}. */
  String text() {
    return words.t("post.subject." + occasion.code(), words.at(at.toInstant(), at.getZone()));
  }
}
