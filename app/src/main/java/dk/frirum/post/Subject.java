package dk.frirum.post;

import dk.frirum.web.Words;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * A subject line (<i>emne</i>). It can be made of an occasion and a time only, so that no CPR
 * number, name, benefit or diagnosis can come into it, whatever somebody has typed somewhere.
 */
public record Subject(Occasion occasion, ZonedDateTime at) {

  /** {@code Indkaldelse til møde 12. marts 2024 kl. 09.00}: letters are in Danish. */
  String text() {
    Words words = Words.of(Locale.of("da"));
    return words.t("post.subject." + occasion.code(), words.at(at.toInstant(), at.getZone()));
  }
}
