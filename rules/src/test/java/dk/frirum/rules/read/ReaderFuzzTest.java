package dk.frirum.rules.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Problem;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Damages the real rulebook at random. Whatever comes, the reader says what is wrong and where, or
 * reads it. Replay one with {@code -Dfrirum.seed=N}; more of them with {@code -Dfrirum.mutants=N}.
 */
class ReaderFuzzTest {
  private static final int MUTANTS = Integer.getInteger("frirum.mutants", 60);
  private static final String SIGNS = "{}[]:,#&*!|>'\"%@`-?. \t\n<=()_0129aåZ\u0000\uFEFF\u2028€";

  private final SequencedMap<String, String> sound = files(Path.of("../rulebooks"));

  @Test
  void neverThrowsAnythingButProblemsWithAPlace() {
    Long only = Long.getLong("frirum.seed");
    int refused = 0;
    for (long seed = only == null ? 1 : only; seed <= (only == null ? MUTANTS : only); seed++) {
      refused += check(seed) ? 1 : 0;
    }
    assertTrue(only != null || refused > MUTANTS / 2, "Hardly any damage was noticed: " + refused);
  }

  private boolean check(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SequencedMap<String, String> files = new LinkedHashMap<>(sound);
    for (int damage = 1 + random.nextInt(4); damage > 0; damage--) {
      String name = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
      files.put(name, damaged(files.getOrDefault(name, ""), random));
    }
    try {
      Rulebook.of(files);
      return false;
    } catch (RulebookException e) {
      assertFalse(e.problems().isEmpty(), "seed " + seed);
      e.problems().forEach(problem -> placed(problem, files, seed));
      return true;
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private static void placed(Problem problem, SequencedMap<String, String> files, long seed) {
    String text = files.get(problem.place().file());
    assertTrue(text != null, () -> "seed " + seed + ": " + problem);
    List<String> lines = text == null ? List.of() : text.lines().toList();
    int line = problem.place().line();
    assertTrue(
        line >= 1 && line <= Math.max(1, lines.size()), () -> "seed " + seed + ": " + problem);
    int length = lines.isEmpty() ? 0 : lines.get(line - 1).length();
    assertTrue(
        problem.place().column() >= 1 && problem.place().column() <= length + 1,
        () -> "seed " + seed + ": " + problem);
    assertFalse(problem.toString().isBlank());
  }

  private static String damaged(String text, SplittableRandom random) {
    return random.nextBoolean() ? inCharacters(text, random) : inLines(text, random);
  }

  private static String inCharacters(String text, SplittableRandom random) {
    StringBuilder changed = new StringBuilder(text);
    int at = random.nextInt(Math.max(1, text.length() - 1));
    char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
    if (text.length() < 2) {
      return text + sign;
    }
    switch (random.nextInt(5)) {
      case 0 -> changed.deleteCharAt(at);
      case 1 -> changed.insert(at, text.charAt(at));
      case 2 -> changed.insert(at, sign);
      case 3 -> changed.setCharAt(at, sign);
      default -> changed.replace(at, at + 2, "" + text.charAt(at + 1) + text.charAt(at));
    }
    return changed.toString();
  }

  private static String inLines(String text, SplittableRandom random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return text;
    }
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.add(random.nextInt(lines.size()), line);
      case 3 -> lines.set(at, line.contains(":") ? line.substring(0, line.indexOf(':') + 1) : "");
      case 4 -> lines.set(at, "  " + line);
      default -> lines.set(at, line.stripLeading());
    }
    return String.join("\n", lines) + "\n";
  }

  private static SequencedMap<String, String> files(Path folder) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file :
          all.filter(each -> each.toString().endsWith(".yaml"))
              .filter(each -> !each.startsWith(folder.resolve("suite")))
              .sorted()
              .toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }
}
