package dk.frirum.hardening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of what is demanded of a safe application")
class AsvsTableTest {
  private static final Path TABLE = Path.of("../docs/security/asvs.md");
  private static final Pattern ID = Pattern.compile("V\\d+\\.\\d+\\.\\d+");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)`");

  /** Those of level 1 and 2 in ASVS 5.0.0, and those of level 3 in V8 and V16. */
  private static final int DEMANDED = 260;

  @Test
  @DisplayName("names only tests that exist")
  void exist() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet());
    }
    Set<String> named = new TreeSet<>();
    NAMED.matcher(Files.readString(TABLE)).results().forEach(each -> named.add(each.group(1)));
    assertTrue(named.size() > 20, named.toString());
    named.removeAll(tests);
    assertEquals(Set.of(), named);
  }

  @Test
  @DisplayName("has each requirement once, and a test for each that is met by doing something")
  void complete() throws IOException {
    List<String> ids = new ArrayList<>();
    List<String> unproven = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      if (line.startsWith("| V")) {
        String[] cells = line.split("\\|", -1);
        ID.matcher(cells[1]).results().forEach(each -> ids.add(each.group()));
        if (cells[2].strip().equals("met") && cells[4].isBlank()) {
          unproven.add(cells[1]);
        }
      }
    }
    assertEquals(List.of(), unproven);
    assertEquals(ids.size(), new TreeSet<>(ids).size(), "some stand twice");
    assertEquals(DEMANDED, ids.size());
  }
}
