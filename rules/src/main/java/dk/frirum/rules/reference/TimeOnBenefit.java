package dk.frirum.rules.reference;

import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.card.Shape;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long a benefit has been paid, and when that is longer than a threshold. */
record TimeOnBenefit(List<Spell> spells, Spell spell, Shape.Threshold shape) {

  /** The date it is first passed while the spell runs; none when the spell ends before. */
  @Nullable LocalDate passedOn() {
    LocalDate day = shape.atMonthEnd() ? YearMonth.from(spell.from()).atEndOfMonth() : spell.from();
    while (true) {
      LocalDate looksAt = shape.atMonthEnd() ? day.withDayOfMonth(1) : day;
      if (spell.to() != null && looksAt.isAfter(spell.to())) {
        return null;
      }
      if (days(day) > shape.limit()) {
        return day;
      }
      day = shape.atMonthEnd() ? YearMonth.from(day).plusMonths(1).atEndOfMonth() : day.plusDays(1);
    }
  }

  /** Days on the benefit in the time looked back over from a date. */
  private long days(LocalDate date) {
    LocalDate end = shape.atMonthEnd() ? date.withDayOfMonth(1) : date.plusDays(1);
    LocalDate from = end.minusMonths(shape.months());
    return spells.stream()
        .filter(each -> each.benefit().equals(spell.benefit()))
        .mapToLong(each -> {
          LocalDate first = later(from, each.from().plusDays(shape.skipped()));
          LocalDate to = each.to();
          LocalDate last = to == null || !to.isBefore(end) ? end : to.plusDays(1);
          return Math.max(0, ChronoUnit.DAYS.between(first, last));
        })
        .sum();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
