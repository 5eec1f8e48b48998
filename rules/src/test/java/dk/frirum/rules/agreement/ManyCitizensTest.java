package dk.frirum.rules.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.columns.HistoryColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** So many that they fill several parts, and each part several blocks of spells. */
@DisplayName("A run of many citizens")
class ManyCitizensTest {
  private static final int CITIZENS = 4_500;

  /** Different histories; a prime, so that no block begins as the one before it. */
  private static final int HISTORIES = 101;

  private static final int RULEBOOKS = 10;

  @Test
  @DisplayName("finds for each what the reference finds for that citizen alone, on any threads")
  void asOneByOne() {
    for (long seed = 1; seed <= RULEBOOKS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Rulebook rulebook = Settled.rulebook(new RandomRulebook(random).files());
      LocalDate asOf = LocalDate.of(2024, 3, 1).plusDays(random.nextInt(300));
      List<CaseHistory> histories =
          Stream.generate(new RandomHistory(random)::make).limit(HISTORIES).toList();
      HistoryColumns columns = columns(rulebook, histories);
      DutyColumns found = rulebook.evaluate(columns, asOf, 1);
      List<List<String>> alone =
          histories.stream().map(each -> alone(rulebook, each, asOf)).toList();
      List<List<String>> together = together(rulebook, columns, found, histories);
      long duties = 0;
      for (int citizen = 0; citizen < CITIZENS; citizen++) {
        int of = citizen;
        assertEquals(
            alone.get(of % HISTORIES),
            together.get(of),
            () -> "citizen " + of + " under " + rulebook);
        duties += together.get(of).size();
      }
      assertEquals(duties, found.size());
      assertEquals(
          found.checksum(), rulebook.evaluate(columns, asOf, 3).checksum(), () -> "on 3 threads");
    }
  }

  @Test
  @DisplayName("says another number where one citizen of them all has another life")
  void checksum() {
    SplittableRandom random = new SplittableRandom(4);
    Rulebook rulebook = Settled.rulebook(new RandomRulebook(random).files());
    LocalDate asOf = LocalDate.of(2024, 9, 1);
    List<CaseHistory> histories =
        new ArrayList<>(
            Stream.generate(new RandomHistory(random)::make)
                .filter(each -> !rulebook.evaluate(each, asOf).isEmpty())
                .limit(HISTORIES)
                .toList());
    long before = rulebook.evaluate(columns(rulebook, histories), asOf, 2).checksum();
    assertEquals(before, rulebook.evaluate(columns(rulebook, histories), asOf, 1).checksum());
    CaseHistory first = histories.getFirst();
    histories.set(
        0,
        new CaseHistory(
            "none", first.municipality(), first.born(), List.of(), List.of(), List.of()));
    assertNotEquals(before, rulebook.evaluate(columns(rulebook, histories), asOf, 2).checksum());
  }

  private static HistoryColumns columns(Rulebook rulebook, List<CaseHistory> histories) {
    HistoryBuilder builder = rulebook.columns();
    for (int citizen = 0; citizen < CITIZENS; citizen++) {
      builder.history(citizen, histories.get(citizen % histories.size()));
    }
    return builder.build();
  }

  private static List<String> alone(Rulebook rulebook, CaseHistory history, LocalDate asOf) {
    return rulebook.reference().evaluate(history, asOf).stream()
        .map(Duty::toString)
        .sorted()
        .toList();
  }

  private static List<List<String>> together(
      Rulebook rulebook, HistoryColumns columns, DutyColumns found, List<CaseHistory> histories) {
    List<List<String>> lines = new ArrayList<>();
    for (int citizen = 0; citizen < CITIZENS; citizen++) {
      lines.add(new ArrayList<>());
    }
    for (DutyColumns.Part part : found.parts()) {
      for (int row = 0; row < part.size(); row++) {
        int citizen = part.citizen(row);
        CaseHistory history = histories.get(citizen % histories.size());
        lines.get(citizen).add(duty(rulebook, columns, history, part, row).toString());
      }
    }
    return lines.stream().map(each -> each.stream().sorted().toList()).toList();
  }

  private static Duty duty(
      Rulebook rulebook,
      HistoryColumns columns,
      CaseHistory history,
      DutyColumns.Part part,
      int row) {
    int requirement = part.requirement(row);
    return new Duty(
        rulebook.requirements().get(requirement).id(),
        part.version(row),
        history.spells().get((int) columns.spellId(part.spell(row))).id(),
        LocalDate.ofEpochDay(part.anchor(row)),
        day(part.due(row)),
        part.status(row),
        day(part.metOn(row)),
        part.have(row),
        part.need(row),
        rulebook.deviationIds(requirement, part.deviations(row)));
  }

  private static @Nullable LocalDate day(int value) {
    return value == DutyColumns.NO_DAY ? null : LocalDate.ofEpochDay(value);
  }
}
