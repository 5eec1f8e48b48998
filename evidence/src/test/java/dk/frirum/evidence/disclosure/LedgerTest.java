package dk.frirum.evidence.disclosure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.disclosure.Ledger.Shown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was shown before")
class LedgerTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
  private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

  private static Shown left(long number) {
    return new Shown("left", FIRST, LAST, number);
  }

  @Test
  @DisplayName("holds back a number that differs from it by one to four, and no other")
  void differences() {
    Ledger ledger = new Ledger(5).add(List.of(left(40)));
    for (int apart = -6; apart <= 6; apart++) {
      boolean small = apart != 0 && Math.abs(apart) < 5;
      assertTrue(small == ledger.tells(List.of(left(40 + apart))), "apart " + apart);
    }
  }

  @Test
  @DisplayName("is compared with every release and not with the last alone")
  void all() {
    Ledger ledger = new Ledger(5).add(List.of(left(40))).add(List.of(left(60)));
    assertTrue(ledger.tells(List.of(left(42))));
  }

  @Test
  @DisplayName("is not compared with other persons: another name, or days that have none in common")
  void others() {
    Ledger ledger = new Ledger(5).add(List.of(left(40)));
    assertFalse(ledger.tells(List.of(new Shown("began", FIRST, LAST, 41))));
    assertFalse(ledger.tells(List.of(new Shown("left", LAST.plusDays(1), LAST.plusDays(90), 41))));
    // One day in common, or days more than before, may be the same persons and a few.
    assertTrue(ledger.tells(List.of(new Shown("left", LAST, LAST.plusDays(90), 41))));
    assertTrue(ledger.tells(List.of(new Shown("left", FIRST, LAST.plusDays(1), 41))));
  }

  /**
   * An attacker keeps every table shown of a group that changes from week to week – those who left,
   * those who did not, those nobody knows of – and takes each from each, also in sums of two.
   */
  @Test
  @DisplayName("leaves an attacker who keeps all releases no difference of a few, in 500 courses")
  void attack() {
    Random chance = new Random(20261127);
    int shownTables = 0;
    int naive = 0;
    for (int course = 0; course < 500; course++) {
      long[] parts = {20 + chance.nextInt(60), 20 + chance.nextInt(60), 20 + chance.nextInt(60)};
      Ledger ledger = new Ledger(5);
      List<long[]> kept = new ArrayList<>();
      List<long[]> withoutLedger = new ArrayList<>();
      for (int week = 0; week < 12; week++) {
        List<Shown> table = table(parts);
        withoutLedger.add(parts.clone());
        if (!ledger.tells(table)) {
          ledger.add(table);
          kept.add(parts.clone());
        }
        parts[chance.nextInt(3)] += chance.nextInt(8);
        int from = chance.nextInt(3);
        int moved = (int) Math.min(parts[from], chance.nextInt(4));
        parts[from] -= moved;
        parts[(from + 1) % 3] += moved;
      }
      shownTables += kept.size();
      assertTrue(small(kept).isEmpty(), () -> "told: " + small(kept));
      naive += small(withoutLedger).isEmpty() ? 0 : 1;
    }
    assertTrue(naive > 400, "the attack works where there is no ledger");
    assertTrue(shownTables > 500, "and not everything after the first is held back");
  }

  private static List<Shown> table(long[] parts) {
    List<Shown> table = new ArrayList<>();
    for (int of = 1; of < 8; of++) {
      table.add(new Shown("sum " + of, FIRST, LAST, sum(parts, of)));
    }
    return table;
  }

  /** Of the parts whose bits are set. */
  private static long sum(long[] parts, int of) {
    long sum = 0;
    for (int part = 0; part < parts.length; part++) {
      sum += (of >> part & 1) * parts[part];
    }
    return sum;
  }

  private static Set<Long> small(List<long[]> tables) {
    Set<Long> small = new HashSet<>();
    for (long[] one : tables) {
      for (long[] other : tables) {
        for (int of = 1; of < 8; of++) {
          long apart = Math.abs(sum(one, of) - sum(other, of));
          if (apart > 0 && apart < 5) {
            small.add(apart);
          }
        }
      }
    }
    return small;
  }
}
