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

@DisplayName("What the documents say is tested")
class NamedTestsTest {
  private static final Path HOME = Path.of("..");
  private static final List<String> MODULES =
      List.of("app", "rules", "evidence", "population", "benchmarks");
  private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w+Test)\\b");
  private static final int CLASSES = 25;

  @Test
  @DisplayName("is by tests that exist, whichever document names them")
  void exist() throws IOException {
    Set<String> tests = new TreeSet<>();
    for (String module : MODULES) {
      Path source = HOME.resolve(module).resolve("src/test/java");
      if (Files.isDirectory(source)) {
        try (Stream<Path> files = Files.walk(source)) {
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java"))
              .forEach(name -> tests.add(name.substring(0, name.length() - ".java".length())));
        }
      }
    }
    Set<String> wrong = new TreeSet<>();
    int named = 0;
    for (Path document : documents()) {
      for (String test :
          NAMED.matcher(Files.readString(document)).results().map(each -> each.group(1)).toList()) {
        named++;
        if (!tests.contains(test)) {
          wrong.add(HOME.relativize(document) + " " + test);
        }
      }
    }
    assertEquals(Set.of(), wrong);
    assertTrue(named > 100, "found " + named);
  }

  private static List<Path> documents() throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> top = Files.list(HOME);
        Stream<Path> docs = Files.walk(HOME.resolve("docs"))) {
      Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).forEach(all::add);
    }
    return all;
  }

  @Test
  @DisplayName("has a test for each class of bug that hits such systems, or says what is missing")
  void everyClass() throws IOException {
    List<String> rows =
        Files.readAllLines(HOME.resolve("docs/security/bug-classes.md")).stream()
            .filter(line -> line.matches("\\| \\d+ \\|.*"))
            .toList();
    assertEquals(
        Stream.iterate(1, n -> n + 1).limit(CLASSES).map(String::valueOf).toList(),
        rows.stream().map(row -> row.split("\\|")[1].strip()).toList());
    assertEquals(
        "",
        rows.stream()
            .filter(row -> !NAMED.matcher(row).find() && !row.contains("**missing**"))
            .collect(Collectors.joining("\n")));
  }
}
