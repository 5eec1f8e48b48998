package dk.frirum.rules.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.Status;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.columns.GroupCount;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.columns.HistoryColumns;
import dk.frirum.rules.condition.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What if")
class WhatIfTest {
  private static final Path RULEBOOKS = Path.of("../rulebooks");
  private static final Rulebook BOOK = Rulebook.load(RULEBOOKS);
  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 1);
  private static final String LIFT =
      """
      deviation: imagined
      title: Tænkt fritagelse
      title-en: Imagined lift
      layer: trial
      of: [first-follow-up-interview]
      effect: lift
      municipalities: ["0580"]
      period: 2024-01-01 ..
      basis: {act: SDP, section: 13 b, verified: memory}
      """;

  @TempDir Path folder;

  @Test
  @DisplayName("nothing changes, nothing is evaluated and nothing is found")
  void identity() {
    WhatIf same = WhatIf.of(BOOK, Rulebook.load(RULEBOOKS));
    assertEquals(List.of(), same.affected());
    Effect effect = same.run(citizens(30), AS_OF, 2);
    assertEquals(0, effect.before() + effect.after() + effect.total().total());
  }

  @Test
  @DisplayName("the first interview of § 13 b were lifted in one municipality: only its go")
  void liftInOneMunicipality() throws IOException {
    WhatIf whatIf = WhatIf.of(BOOK, laid(LIFT));
    assertEquals(List.of("first-follow-up-interview"), whatIf.affected());
    Effect effect = whatIf.run(citizens(30), AS_OF, 1);
    assertEquals(15, effect.total().of(Change.LIFTED));
    assertEquals(15, effect.total().total());
    assertEquals(15, effect.total().overdueBefore());
    assertEquals(0, effect.total().overdueAfter());
    assertEquals(
        List.of("0580"), effect.municipalities().stream().map(Effect.OfGroup::code).toList());
    assertEquals(
        List.of("sickness-benefit"), effect.benefits().stream().map(Effect.OfGroup::code).toList());
    Effect.OfRequirement of = effect.requirements().getFirst();
    assertEquals("SDP § 13 b, stk. 1", of.citation());
    List<Effect.Example> examples = of.examples().getOrDefault(Change.LIFTED, List.of());
    assertEquals(
        List.of(1L, 3L, 5L, 7L, 9L), examples.stream().map(Effect.Example::citizen).toList());
    LocalDate due = LocalDate.of(2024, 2, 26);
    assertEquals(new Effect.State(due, Status.OVERDUE), examples.getFirst().before());
    assertEquals(new Effect.State(due, Status.LIFTED), examples.getFirst().after());
  }

  @Test
  @DisplayName("a card is written anew under its own id: it takes the place of the old one")
  void replaced() throws IOException {
    String card =
        Files.readString(RULEBOOKS.resolve("sickness-benefit/first-follow-up.yaml"))
            .split("\n---\n")[0]
            .replace("due: 8 weeks from", "due: 6 weeks from");
    Effect effect = WhatIf.of(BOOK, laid(card)).run(citizens(10), AS_OF, 1);
    assertEquals(10, effect.total().of(Change.MOVED));
    Effect.Example first =
        effect.requirements().getFirst().examples().getOrDefault(Change.MOVED, List.of()).get(0);
    assertEquals(new Effect.State(LocalDate.of(2024, 2, 12), Status.OVERDUE), first.after());
  }

  @Test
  @DisplayName("the words of a card change and not what it asks: nothing is affected")
  void wordsAlone() throws IOException {
    String card =
        Files.readString(RULEBOOKS.resolve("sickness-benefit/first-follow-up.yaml"))
            .split("\n---\n")[0]
            .replace("title: Hold den første", "title: Afhold den første")
            .replace("section: 13 b", "section: 13 c");
    assertEquals(List.of(), WhatIf.of(BOOK, laid(card)).affected());
  }

  @Test
  @DisplayName("is counted month by month: what falls due there, and how often it must be done")
  void months() throws IOException {
    LocalDate today = LocalDate.of(2024, 2, 10);
    Window window = Window.from(today, 2);
    WhatIf whatIf = WhatIf.of(BOOK, laid(LIFT));
    Effect effect = whatIf.run(citizens(30), window.last(), window, 2);
    assertEquals(
        List.of("2024-02-10 .. 2024-02-29", "2024-03-01 .. 2024-03-31", "2024-04-01 .. 2024-04-30"),
        effect.months().stream().map(each -> each.month().toString()).toList());
    // 26 February is the eighth week's day, SDP § 13 b, subsection 1.
    assertEquals(
        List.of(15L, 0L, 0L),
        effect.months().stream().map(each -> each.counts().of(Change.LIFTED)).toList());
    Effect.Ahead february = effect.requirements().getFirst().ahead().getFirst();
    assertEquals(30, february.dutiesBefore());
    assertEquals(15, february.dutiesAfter());
    assertEquals(15, february.timesAfter());
    assertEquals(15, effect.total().citizens());
  }

  @Test
  @DisplayName("reads cards from texts as it does from files, and tells problems by their names")
  void texts() throws IOException {
    SequencedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(RULEBOOKS)) {
      for (Path file : all.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        String name = RULEBOOKS.relativize(file).toString();
        if (!name.startsWith("suite")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    SequencedMap<String, String> overlay = new TreeMap<>(Map.of("draft", LIFT));
    assertEquals(laid(LIFT).hash(), Rulebook.overlaid(files, overlay).hash());
    overlay.put("draft", LIFT.replace("effect: lift", "effect: lfit"));
    RulebookException e =
        assertThrows(RulebookException.class, () -> Rulebook.overlaid(files, overlay));
    assertTrue(e.problems().getFirst().toString().startsWith("draft:6:9"), e::toString);
  }

  @Test
  @DisplayName("a group is counted on a day: those with a running spell the condition is true of")
  void group() throws IOException {
    String group = "group: municipality = 0580 and age is known\nperiod";
    Deviation there = laid(LIFT.replace("period", group)).deviations().getLast();
    HistoryColumns citizens = citizens(30);
    Condition.And both = (Condition.And) there.group();
    assertEquals(15, inGroup(citizens, both.parts().getFirst(), AS_OF));
    assertEquals(0, inGroup(citizens, both, AS_OF));
    assertEquals(0, inGroup(citizens, both.parts().getFirst(), LocalDate.of(2023, 12, 31)));
  }

  private static int inGroup(HistoryColumns citizens, Condition group, LocalDate day) {
    return GroupCount.citizens(citizens, group, day, BOOK.calendar());
  }

  @Test
  @DisplayName("is answered the same by one thread and by four")
  void threads() throws IOException {
    WhatIf whatIf = WhatIf.of(BOOK, laid(LIFT));
    HistoryColumns many = citizens(20_000);
    Effect one = whatIf.run(many, AS_OF, 1);
    assertEquals(10_000, one.total().total());
    assertEquals(one, whatIf.run(many, AS_OF, 4));
  }

  @Test
  @DisplayName("the overlay has a fault: it is told with its place")
  void faulty() {
    RulebookException e =
        assertThrows(RulebookException.class, () -> laid(LIFT.replace("lift\n", "lfit\n")));
    assertTrue(e.problems().getFirst().toString().contains("overlay.yaml:6:9"), e::toString);
  }

  private Rulebook laid(String cards) throws IOException {
    Path file = folder.resolve("overlay.yaml");
    Files.writeString(file, cards);
    return Rulebook.overlaid(RULEBOOKS, file);
  }

  /** Sick since New Year, every other one in each of two municipalities. */
  private static HistoryColumns citizens(int number) {
    HistoryBuilder columns = BOOK.columns();
    LocalDate start = LocalDate.of(2024, 1, 1);
    for (int each = 0; each < number; each++) {
      columns
          .citizen(each, each % 2 == 0 ? "0999" : "0580", null)
          .spell(each, "sickness-benefit", start, null)
          .fact("expected-absence", "12 weeks", start, null);
    }
    return columns.build();
  }
}
