package dk.frirum.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("frirum rules")
class RulesToolsTest {
  private static final Path RULEBOOKS = Path.of("../rulebooks");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T10:00:00Z"), ZoneOffset.UTC);
  private static final String LIFT =
      """
      deviation: imagined
      title: Tænkt fritagelse
      title-en: Imagined lift
      layer: trial
      of: [first-follow-up-interview]
      effect: lift
      period: 2024-01-01 ..
      basis: {act: SDP, section: 13 b, verified: memory}
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copyOfTheRulebook() throws IOException {
    try (Stream<Path> all = Files.walk(RULEBOOKS)) {
      for (Path each : all.toList()) {
        Path copy = folder.resolve("book").resolve(RULEBOOKS.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(each, copy);
        }
      }
    }
    Files.writeString(folder.resolve("overlay.yaml"), LIFT);
    Files.writeString(
        folder.resolve("history.yaml"),
        """
        citizen: Eksempel
        municipality: "0999"
        spells:
          - {benefit: sickness-benefit, from: 2024-01-01}
        facts:
          - {expected-absence: 12 weeks, from: 2024-01-03}
        """);
  }

  @Test
  @DisplayName("what-if counts what a lift does to a municipality's files and to one history")
  void whatIf() {
    Path files = folder.resolve("files");
    population(files);
    assertEquals(1, run("what-if", file("overlay.yaml"), "--population", files.toString()));
    assertTrue(out.toString().contains("lifted; overdue among them"), out.toString());
    assertTrue(out.toString().contains("citizens.csv:"), out.toString());
    assertTrue(out.toString().contains("[SDP § 13 b, stk. 1, first-follow-up-interview]"));
    JsonNode one =
        json(1, "what-if", file("overlay.yaml"), "--population", file("history.yaml"), "--json");
    assertEquals(1, one.at("/total/lifted").asInt());
    assertEquals("2024-06-01", one.at("/as-of").asString());
    assertEquals("overdue", one.at("/requirements/0/examples/lifted/0/before/status").asString());
  }

  @Test
  @DisplayName("what-if exits with 0 when no duty changes, and 2 without citizens to ask about")
  void whatIfNothing() throws IOException {
    Files.writeString(
        folder.resolve("overlay.yaml"), LIFT.replace("2024-01-01 ..", "2031-01-01 .."));
    assertEquals(0, run("what-if", file("overlay.yaml"), "--population", file("history.yaml")));
    assertEquals(2, run("what-if", file("overlay.yaml")));
    assertEquals(2, run("what-if", file("overlay.yaml"), "--population", file("nowhere")));
    assertTrue(err.toString().contains("There is no "), err.toString());
  }

  @Test
  @DisplayName("diff says a changed date in words, with its effect, and nothing of two equal books")
  void diff() throws IOException {
    String book = folder.resolve("book").toString();
    assertEquals(0, run("diff", RULEBOOKS.toString(), book));
    Files.writeString(folder.resolve("book/imagined.yaml"), LIFT + twoCases());
    assertEquals(
        1,
        run("diff", RULEBOOKS.toString(), book, "--population", file("history.yaml")),
        err.toString());
    assertTrue(
        out.toString().contains("Nyt: Tænkt fritagelse [SDP § 13 b, imagined]"), out.toString());
    assertTrue(out.toString().contains("In all: 1 lifted"), out.toString());
    JsonNode json = json(1, "diff", RULEBOOKS.toString(), book, "--json");
    assertEquals("added", json.at("/cards/0/change").asString());
  }

  private static String twoCases() {
    return """
    cases:
      - name: Fritaget
        given: {benefit: sickness-benefit, spell: 2024-01-01 .., expected-absence: 12 weeks}
        on: 2024-03-01
        expect: {due: 2024-02-26, status: lifted}
      - name: Før
        given: {benefit: sickness-benefit, spell: 2023-10-01 .., expected-absence: 12 weeks}
        on: 2024-03-01
        expect: {due: 2023-11-26, status: overdue}
    """;
  }

  @Test
  @DisplayName("read prints a card within 100 columns in either language; an unknown card is usage")
  void read() {
    assertEquals(0, run("read", "first-follow-up-interview"));
    assertTrue(out.toString().contains("Undtagelser"), out.toString());
    assertTrue(out.toString().lines().allMatch(each -> each.length() <= 100), out.toString());
    assertEquals(0, run("read", "first-follow-up-interview", "--lang", "en"));
    assertTrue(out.toString().contains("Exceptions"), out.toString());
    assertEquals(2, run("read", "no-such-card"));
    JsonNode json = json(0, "read", "standby", "--json");
    assertEquals("standby", json.at("/cards/0/id").asString());
  }

  @Test
  @DisplayName("cases --missing names card, place and boundary, and exits with 1")
  void cases() throws IOException {
    Files.writeString(
        folder.resolve("book/imagined.yaml"),
        LIFT.replace("period: 2024-01-01", "municipalities: [\"0580\"]\nperiod: 2024-01-05")
            + twoCases().replace("12 weeks}", "12 weeks, municipality: \"0580\"}"));
    assertEquals(1, run("cases", "--missing", "--rulebook", folder.resolve("book").toString()));
    assertTrue(
        out.toString()
            .contains("imagined.yaml:1:1: imagined has no case on the first day of the period"),
        out.toString());
    assertEquals(2, run("cases"));
    JsonNode json =
        json(1, "cases", "--missing", "--json", "--rulebook", folder.resolve("book").toString());
    assertTrue(json.size() > 0);
  }

  @Test
  @DisplayName("schema is JSON that knows the acts, the benefits and the effects")
  void schema() {
    JsonNode json = json(0, "schema", "--rulebook", RULEBOOKS.toString());
    assertEquals("https://json-schema.org/draft/2020-12/schema", json.at("/$schema").asString());
    assertTrue(json.at("/$defs/basis/properties/act/enum").toString().contains("SDP"));
    assertTrue(json.at("/$defs/deviation/properties/effect/enum").toString().contains("lift"));
    assertTrue(json.at("/$defs/given/properties/benefit/enum").toString().contains("sickness"));
  }

  @Test
  @DisplayName("format --check names what is laid out otherwise; format mends it; then all is well")
  void format() throws IOException {
    Path file = folder.resolve("overlay.yaml");
    Files.writeString(
        file, LIFT.replace("layer: trial\n", "").replace("of: [", "layer:  trial\nof: ["));
    assertEquals(1, run("format", "--check", file.toString()));
    assertTrue(out.toString().contains("overlay.yaml"), out.toString());
    assertEquals(0, run("format", file.toString()));
    assertEquals(LIFT, Files.readString(file));
    assertEquals(0, run("format", "--check", file.toString()));
    Files.writeString(file, LIFT.replace("section:", "\n  # her\n  section:"));
    JsonNode refused = json(1, "format", "--json", file.toString());
    assertTrue(refused.at("/refused/0").asString().contains("The comment cannot be kept here"));
  }

  @Test
  @DisplayName("without a word more says which tools there are")
  void which() {
    assertEquals(2, run());
    assertTrue(err.toString().contains("rules what-if"), err.toString());
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private void population(Path files) {
    int exit =
        new picocli.CommandLine(new PopulationCommand(CLOCK))
            .setOut(new PrintWriter(new StringWriter()))
            .execute("--citizens", "300", "--out", files.toString());
    assertEquals(0, exit);
  }

  private JsonNode json(int exit, String... arguments) {
    assertEquals(exit, run(arguments), err.toString());
    return JsonMapper.shared().readTree(out.toString());
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return RulesCommand.line(CLOCK)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(withRulebook(arguments));
  }

  /** The tests run in a folder that has no rulebook of its own. */
  private static String[] withRulebook(String... arguments) {
    boolean asks =
        Stream.of(arguments).anyMatch(each -> each.equals("what-if") || each.equals("read"));
    return asks
        ? Stream.concat(Stream.of(arguments), Stream.of("--rulebook", RULEBOOKS.toString()))
            .toArray(String[]::new)
        : arguments;
  }
}
