package dk.frirum.demo;

import dk.frirum.population.Population;
import dk.frirum.sharing.Importing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the source documents tell of other municipalities, taken in as anybody's file would be. */
record Stories(Importing importing) {
  private static final List<String> FILES = List.of("norddjurs", "aabenraa", "nordjylland");

  void tell() {
    for (String file : FILES) {
      importing.take(Population.MUNICIPALITY, text("/stories/" + file + ".json"), null);
    }
  }

  private static String text(String name) {
    try (InputStream file = Objects.requireNonNull(Stories.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A story that came with Frirum cannot be read", e);
    }
  }
}
