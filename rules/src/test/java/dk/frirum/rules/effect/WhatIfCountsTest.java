package dk.frirum.rules.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.columns.HistoryColumns;
import dk.frirum.rules.time.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is counted of a change")
class WhatIfCountsTest {
  private static final Path RULEBOOKS = Path.of("../rulebooks");
  private static final Rulebook BOOK = Rulebook.load(RULEBOOKS);
  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 1);
  // The eighth week's day of those sick since New Year, SDP § 13 b, subsection 1.
  private static final LocalDate DUE = LocalDate.of(2024, 2, 26);

  @TempDir static Path folder;
  private static WhatIf lifted;

  @BeforeAll
  static void liftInOneMunicipality() throws IOException {
    Path file = folder.resolve("overlay.yaml");
    Files.writeString(
        file,
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
        """);
    lifted = WhatIf.of(BOOK, Rulebook.overlaid(RULEBOOKS, file));
  }

  @Test
  @DisplayName("is the same for the whole, the requirement, the benefit and the municipality")
  void everywhere() {
    Effect effect = lifted.run(citizens(30, "0580", "0999"), AS_OF, 1);
    assertEquals(30, effect.before());
    assertEquals(30, effect.after());
    Counts counts = new Counts(15, effect.total().byChange(), 15, 0);
    assertEquals(15, counts.of(Change.LIFTED));
    assertEquals(15, counts.total());
    assertEquals(counts, effect.total());
    assertEquals(counts, effect.requirements().getFirst().counts());
    assertEquals(counts, effect.benefits().getFirst().counts());
    assertEquals(counts, effect.municipalities().getFirst().counts());
    assertEquals(1, effect.municipalities().size());
  }

  @Test
  @DisplayName("is summed over the parts the citizens are counted in, examples and months with it")
  void parts() {
    Window window = Window.from(LocalDate.of(2024, 2, 10), 1);
    HistoryColumns many = citizens(20_000, "0580", "0999");
    Effect effect = lifted.run(many, window.last(), window, 2);
    assertEquals(20_000, effect.before());
    assertEquals(20_000, effect.after());
    Counts total = effect.total();
    assertEquals(10_000, total.citizens());
    assertEquals(10_000, total.of(Change.LIFTED));
    assertEquals(10_000, total.overdueBefore());
    assertEquals(total, effect.withinMonths());
    assertEquals(total, effect.months().getFirst().counts());
    assertEquals(0, effect.months().getLast().counts().total());
    Effect.OfRequirement of = effect.requirements().getFirst();
    assertEquals(total, of.counts());
    assertEquals(total, effect.benefits().getFirst().counts());
    assertEquals(total, effect.municipalities().getFirst().counts());
    assertEquals(
        new Effect.Ahead(window.months().getFirst(), 20_000, 10_000, 20_000, 10_000),
        of.ahead().getFirst());
    assertEquals(0, of.ahead().getLast().dutiesBefore());
    assertEquals(
        List.of(0L, 2L, 4L, 6L, 8L),
        of.examples().getOrDefault(Change.LIFTED, List.of()).stream()
            .map(Effect.Example::citizen)
            .toList());
  }

  @Test
  @DisplayName("takes the first and the last day looked at, and no day beside them")
  void firstAndLastDay() {
    assertEquals(15, within(DUE, DUE));
    assertEquals(15, within(DUE.minusDays(20), DUE));
    assertEquals(15, within(DUE, DUE.plusDays(20)));
    assertEquals(0, within(DUE.minusDays(20), DUE.minusDays(1)));
    assertEquals(0, within(DUE.plusDays(1), DUE.plusDays(20)));
  }

  @Test
  @DisplayName("is counted in the month it falls due in, be it the second of those looked at")
  void secondMonth() {
    Window window = Window.from(LocalDate.of(2024, 1, 10), 2);
    Effect effect = lifted.run(citizens(30, "0580", "0999"), window.last(), window, 1);
    assertEquals(
        List.of(0L, 15L, 0L),
        effect.months().stream().map(each -> each.counts().of(Change.LIFTED)).toList());
    assertEquals(30, effect.requirements().getFirst().ahead().get(1).dutiesBefore());
  }

  private static long within(LocalDate first, LocalDate last) {
    Window window = new Window(List.of(new Period(first, last)));
    return lifted
        .run(citizens(30, "0580", "0999"), LocalDate.of(2024, 6, 1), window, 1)
        .withinMonths()
        .total();
  }

  @Test
  @DisplayName("is of the same citizens and spells before and after; others are refused")
  void others() {
    HistoryColumns ten = citizens(10, "0580");
    assertEquals(10, lifted.run(ten, citizens(10, "0580"), AS_OF, 1).total().citizens());
    assertThrows(
        IllegalArgumentException.class, () -> lifted.run(ten, citizens(11, "0580"), AS_OF, 1));
    HistoryColumns twice = spell(spell(BOOK.columns().citizen(0, "0580", null), 0), 1).build();
    HistoryColumns once = spell(BOOK.columns().citizen(0, "0580", null), 0).build();
    assertThrows(IllegalArgumentException.class, () -> lifted.run(once, twice, AS_OF, 1));
  }

  @Test
  @DisplayName("has a code and a title of its own for each kind of change")
  void kinds() {
    assertEquals(
        List.of("lifted", "no-longer-lifted", "disappeared", "appeared", "moved", "restated"),
        Stream.of(Change.values()).map(Change::code).toList());
    assertTrue(Stream.of(Change.values()).noneMatch(each -> each.title().toString().isBlank()));
  }

  private static HistoryBuilder spell(HistoryBuilder columns, int id) {
    LocalDate start = LocalDate.of(2024, 1, 1);
    return columns
        .spell(id, "sickness-benefit", start, null)
        .fact("expected-absence", "12 weeks", start, null);
  }

  /** Sick since New Year, one municipality after the other. */
  private static HistoryColumns citizens(int number, String... municipalities) {
    HistoryBuilder columns = BOOK.columns();
    for (int each = 0; each < number; each++) {
      spell(columns.citizen(each, municipalities[each % municipalities.length], null), each);
    }
    return columns.build();
  }
}
