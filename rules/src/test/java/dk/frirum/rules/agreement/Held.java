package dk.frirum.rules.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Passages of text beside those that were read before: of what is offered, each with something new.
 */
final class Held {
  private final String name;
  private final Set<String> seen = new HashSet<>();
  private final List<String> kept = new ArrayList<>();

  Held(String name) {
    this.name = name;
  }

  /** Keeps the whole passage where one of its lines, apart from numbers and dates, is new. */
  void offer(List<String> passage) {
    boolean news = false;
    for (String line : passage) {
      news |= seen.add(line.replaceAll("[0-9]+", "#").replaceAll(MONTHS, "Month"));
    }
    if (news) {
      kept.addAll(passage);
    }
  }

  private static final String MONTHS =
      "[Jj]anuary?|[Ff]ebruary?|[Mm]art[s]|March|[Aa]pril|[Mm]aj|May|[Jj]un[ie]|[Jj]ul[iy]|[Aa]ugust|[Ss]eptember|[Oo][ck]tober|[Nn]ovember|[Dd]ecember";

  /** Line by line: the first difference is shown with what stands before it. */
  void compare() throws IOException {
    if ("write".equals(System.getProperty("frirum.words"))) {
      Files.write(Path.of("src/test/resources/dk/frirum/rules/agreement", name), kept);
    }
    List<String> before;
    try (InputStream in = Objects.requireNonNull(Held.class.getResourceAsStream(name), name)) {
      before = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    for (int n = 0; n < Math.min(before.size(), kept.size()); n++) {
      assertEquals(before.get(n), kept.get(n), name + ":" + (n + 1));
    }
    assertEquals(before.size(), kept.size(), name);
  }
}
