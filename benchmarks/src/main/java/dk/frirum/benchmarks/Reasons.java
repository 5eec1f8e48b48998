package dk.frirum.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Why bars were missed: written by hand in {@code reasons.properties}, by a bar's id. */
final class Reasons {

  private final Properties texts;

  private Reasons(Properties texts) {
    this.texts = texts;
  }

  static Reasons written() {
    Properties texts = new Properties();
    try (InputStream in =
            Objects.requireNonNull(Reasons.class.getResourceAsStream("reasons.properties"));
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reasons(texts);
  }

  /** Empty for a bar that was met. */
  String of(Bar bar) {
    return bar.met() ? "" : texts.getProperty(bar.id(), "not looked into yet");
  }
}
