package dk.frirum.retention;

import dk.frirum.start.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The policy that came with Frirum, or the municipality's own file. */
@Configuration(proxyBeanMethods = false)
class PolicySettings {
  private static final String OWN = "retention/retention.yaml";

  @Bean
  Policy retentionPolicy(@Value("${frirum.retention.file:}") String file) {
    return file.isBlank() ? own() : of(Path.of(file));
  }

  /** That of a file. */
  static Policy of(Path file) {
    try {
      return PolicyReader.read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new CannotStart("The policy of retention " + file + " cannot be read: " + e);
    }
  }

  /** The one that came with Frirum. */
  static Policy own() {
    try {
      return PolicyReader.read(
          "retention.yaml", new ClassPathResource(OWN).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The policy of retention cannot be read", e);
    }
  }
}
