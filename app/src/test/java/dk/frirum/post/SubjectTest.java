package dk.frirum.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.web.Words;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A subject line")
class SubjectTest {
  private static final long SEED = Long.getLong("frirum.seed", 20261127L);

  @Test
  @DisplayName("is made of an occasion, a time and a language, and takes nothing else")
  void takes() {
    assertEquals(
        List.of("occasion", "at", "words"),
        Stream.of(Subject.class.getRecordComponents()).map(RecordComponent::getName).toList());
  }

  private static final Words DANISH = Words.of(Locale.of("da"));

  @Test
  @DisplayName("never holds a CPR number, a benefit or a diagnosis, whenever it is about")
  void holds() {
    ResourceBundle words = ResourceBundle.getBundle("messages", Locale.of("da"));
    List<String> benefits =
        words.keySet().stream()
            .filter(key -> key.startsWith("benefit.") || key.startsWith("kind."))
            .map(words::getString)
            .map(text -> text.toLowerCase(Locale.ROOT))
            .toList();
    assertTrue(benefits.size() > 5, benefits.toString());
    Random random = new Random(SEED);
    for (int n = 0; n < 20_000; n++) {
      ZonedDateTime at =
          Instant.ofEpochSecond(random.nextLong(1_500_000_000L, 2_500_000_000L))
              .atZone(ZoneId.of("Europe/Copenhagen"));
      for (Occasion occasion : Occasion.values()) {
        String text = new Subject(occasion, at, DANISH).text();
        assertFalse(text.matches("(?s).*\\d{6}[- ]?\\d{4}.*"), text);
        assertTrue(
            text.matches(
                "(Indkaldelse til møde|Indkaldelsen til mødet|Mødet er flyttet til|Mødet|Husk mødet)"
                    + " \\d{1,2}\\. [a-z]+\\.? \\d{4} kl\\. \\d{2}\\.\\d{2}( er aflyst| var en fejl)?"),
            text);
        for (String benefit : benefits) {
          assertFalse(text.toLowerCase(Locale.ROOT).contains(benefit), text);
        }
      }
    }
  }
}
