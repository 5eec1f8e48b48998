package dk.frirum.whatif;

import dk.frirum.price.Figure;
import dk.frirum.price.Figure.Shown;
import dk.frirum.rules.effect.Change;
import dk.frirum.rules.effect.Counts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of counts.
 *
 * @param hides whether figures of few citizens are left out, for those who may see none
 */
record Few(boolean hides) {
  /** As on the price list. */
  private static final int FEW = 5;

  /** Whether these are of too few citizens. */
  boolean hides(Counts counts) {
    return hides && counts.citizens() > 0 && counts.citizens() < FEW;
  }

  /** Which of some rows are left out: those of few citizens, and where it is one, the least too. */
  boolean[] rows(List<Counts> rows) {
    boolean[] hidden = new boolean[rows.size()];
    int number = 0;
    for (int row = 0; row < hidden.length; row++) {
      hidden[row] = hides(rows.get(row));
      number += hidden[row] ? 1 : 0;
    }
    if (number == 1) {
      int least = -1;
      for (int row = 0; row < hidden.length; row++) {
        long citizens = rows.get(row).citizens();
        if (!hidden[row] && citizens > 0 && (least < 0 || citizens < rows.get(least).citizens())) {
          least = row;
        }
      }
      if (least >= 0) {
        hidden[least] = true;
      }
    }
    return hidden;
  }

  Figure citizens(Counts counts) {
    return figure(counts, counts.citizens());
  }

  Figure figure(Counts counts, long number) {
    return hides(counts) ? hidden() : cell(number);
  }

  private static Figure hidden() {
    return new Figure(0, Shown.FEW);
  }

  /** A duty is of one citizen: so few duties are of few citizens. */
  private Figure cell(long number) {
    return hides && number > 0 && number < FEW ? hidden() : new Figure((int) number, Shown.YES);
  }

  private Figure cell(long number, boolean hidden) {
    return hidden ? hidden() : cell(number);
  }

  WorkshopView.Line line(
      String title,
      @Nullable String href,
      String sub,
      Counts counts,
      boolean hidden,
      @Nullable Long minutes) {
    return new WorkshopView.Line(
        title,
        href,
        sub,
        cell(counts.citizens(), hidden),
        cell(gone(counts), hidden),
        cell(come(counts), hidden),
        cell(counts.of(Change.MOVED), hidden),
        cell(counts.of(Change.RESTATED), hidden),
        minutes == null || hidden ? null : hours(minutes));
  }

  WorkshopView.Month month(Answer.Month month, boolean hidden) {
    return new WorkshopView.Month(
        month.month().first(),
        java.util.Objects.requireNonNull(month.month().last()),
        cell(gone(month.changes()), hidden),
        cell(come(month.changes()), hidden),
        cell(month.changes().of(Change.MOVED), hidden),
        cell(month.before()),
        cell(month.after(), hidden),
        hidden ? null : hours(month.minutes()));
  }

  private static long gone(Counts counts) {
    return counts.of(Change.LIFTED) + counts.of(Change.DISAPPEARED);
  }

  private static long come(Counts counts) {
    return counts.of(Change.NO_LONGER_LIFTED) + counts.of(Change.APPEARED);
  }

  static long hours(long minutes) {
    return Math.round(minutes / 60.0);
  }
}
