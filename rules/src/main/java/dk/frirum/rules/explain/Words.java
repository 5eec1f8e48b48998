package dk.frirum.rules.explain;

import dk.frirum.rules.Text;
import dk.frirum.rules.time.Period;
import dk.frirum.rules.time.Span;
import dk.frirum.rules.time.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates, days and lists in both languages. */
final class Words {
  private static final DateTimeFormatter DANISH =
      DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Words() {}

  static Text date(LocalDate date) {
    return new Text(DANISH.format(date), ENGLISH.format(date));
  }

  static Text days(long days) {
    return new Span(Math.toIntExact(days), Unit.DAYS).text();
  }

  static Text period(Period period) {
    Text first = date(period.first());
    if (period.last() == null) {
      return both("fra %s og frem", "from %s onwards", first);
    }
    return both("fra %s til %s", "from %s to %s", first, date(period.last()));
  }

  /** A Danish and an English sentence with the same gaps. */
  static Text both(String danish, String english, Text... gaps) {
    Object[] inDanish = List.of(gaps).stream().map(Text::danish).toArray();
    Object[] inEnglish = List.of(gaps).stream().map(Text::english).toArray();
    return new Text(danish.formatted(inDanish), english.formatted(inEnglish));
  }
}
