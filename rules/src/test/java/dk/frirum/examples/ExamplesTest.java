package dk.frirum.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("dates")
@DisplayName("The examples run, and say")
class ExamplesTest {

  @Test
  @DisplayName("what is due for one citizen")
  void oneCitizen() {
    List<String> lines = printed(OneCitizen::print);
    assertTrue(lines.contains("first-follow-up-interview: MET, by 2024-02-26"), lines::toString);
    assertTrue(lines.contains("four-follow-ups: UPCOMING, by 2024-07-01"), lines::toString);
  }

  @Test
  @DisplayName("who is late among many")
  void manyCitizens() {
    // Eight weeks had passed on 1 April for whoever fell ill in January or by 4 February.
    int late = 0;
    for (int citizen = 0; citizen < 10_000; citizen++) {
      late += citizen % 90 <= 34 ? 1 : 0;
    }
    List<String> lines = printed(ManyCitizens::print);
    assertTrue(lines.contains("first-follow-up-interview: " + late + " overdue"), lines::toString);
  }

  @Test
  @DisplayName("why a duty stands as it does")
  void whyThisDuty() {
    List<String> lines = printed(WhyThisDuty::print);
    assertTrue(lines.getFirst().contains("20 February 2024"), lines::toString);
    assertTrue(
        lines.stream().anyMatch(each -> each.startsWith("  tried: standby – ")), lines::toString);
  }

  @Test
  @DisplayName("what the front page of the library shows, word for word")
  void frontPage() throws IOException {
    String page = Files.readString(Path.of("src/main/java/dk/frirum/rules/package-info.java"));
    int start = page.indexOf("<pre>{@code") + "<pre>{@code".length();
    String example = page.substring(start, page.indexOf("}</pre>")).replaceAll("(?m)^ \\* ?", "");
    String program =
        stripped(Files.readString(Path.of("src/test/java/dk/frirum/examples/OneCitizen.java")));
    List<String> blocks = List.of(stripped(example).strip().split("\n\n"));
    assertEquals(2, blocks.size(), blocks::toString);
    assertEquals(List.of(), blocks.stream().filter(each -> !program.contains(each)).toList());
  }

  private static String stripped(String code) {
    return String.join("\n", code.lines().map(String::strip).toList());
  }

  private static List<String> printed(BiConsumer<Path, PrintStream> example) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    example.accept(Path.of("../rulebooks"), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
