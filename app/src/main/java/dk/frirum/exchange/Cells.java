package dk.frirum.exchange;

import dk.frirum.rules.Text;
import dk.frirum.rules.time.VerifiedYears;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one row by name. What is wrong is noted, all of it; a value that could not be read
 * then stands for itself and the row is not used.
 */
final class Cells {
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2090;
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_MINUTES = 1440;

  private final List<String> header;
  private final CsvRow row;
  private final List<Problem> problems = new ArrayList<>();

  /** Something wrong in a field; the whole row where the field is none. */
  record Problem(@Nullable String field, Text text) {}

  Cells(List<String> header, CsvRow row) {
    this.header = header;
    this.row = row;
    if (row.broken()) {
      add(
          null,
          "Et anførselstegn mangler eller står forkert",
          "A quotation mark is missing or out of place");
    } else if (row.fields().size() != header.size()) {
      add(
          null,
          "Rækken har %d felter, overskriften %d".formatted(row.fields().size(), header.size()),
          "The row has %d fields, the header %d".formatted(row.fields().size(), header.size()));
    }
  }

  CsvRow row() {
    return row;
  }

  List<Problem> problems() {
    return problems;
  }

  void add(@Nullable String field, String danish, String english) {
    add(field, new Text(danish, english));
  }

  void add(@Nullable String field, Text text) {
    Problem problem = new Problem(field, text);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  boolean has(String field) {
    return header.contains(field);
  }

  /** The text of a field; empty where there is no such column or the row is broken. */
  String text(String field) {
    int at = header.indexOf(field);
    if (at < 0 || at >= row.fields().size()) {
      return "";
    }
    String text = row.fields().get(at).strip();
    if (text.indexOf('\uFFFD') >= 0 || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      add(field, "Et tegn kan ikke læses", "A character cannot be read");
      return "";
    }
    if (text.length() > LONGEST_TEXT) {
      add(
          field,
          "Teksten er længere end %d tegn".formatted(LONGEST_TEXT),
          "The text is longer than %d characters".formatted(LONGEST_TEXT));
      return "";
    }
    return text;
  }

  /** The text of a field, none where the file has no such column. */
  @Nullable String given(String field) {
    return has(field) ? text(field) : null;
  }

  String required(String field) {
    int before = problems.size();
    String text = text(field);
    if (text.isEmpty() && problems.size() == before && !row.broken()) {
      add(field, "Feltet skal være udfyldt", "The field must be filled in");
    }
    return text;
  }

  /** A code that is known. */
  String code(String field, String danish, String english, Collection<String> known) {
    String text = required(field);
    if (!text.isEmpty() && !known.contains(text)) {
      add(field, Suggestion.unknown(danish, english, text, known));
    }
    return text;
  }

  /** A date that must be there. */
  LocalDate date(String field) {
    LocalDate date = dateOrNone(field);
    if (date == null) {
      required(field);
    }
    return date == null ? LocalDate.EPOCH : date;
  }

  /** A date, year or day first; none where the field is empty or wrong. */
  @Nullable LocalDate dateOrNone(String field) {
    String text = text(field);
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    Matcher dayFirst = DAY_FIRST.matcher(text);
    try {
      if (yearFirst.matches()) {
        return near(
            field, LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3)));
      }
      if (dayFirst.matches()) {
        return near(
            field, LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1)));
      }
    } catch (DateTimeException e) {
      add(
          field,
          "Datoen %s findes ikke".formatted(text),
          "The date %s does not exist".formatted(text));
      return null;
    }
    if (!text.isEmpty()) {
      add(
          field,
          "'%s' er ingen dato; skriv den som 2024-03-12 eller 12-03-2024".formatted(text),
          "'%s' is no date; write it as 2024-03-12 or 12-03-2024".formatted(text));
    }
    return null;
  }

  /** Notes a day of a spell or of an event in a year for which no deadline can be counted. */
  void countable(String field) {
    LocalDate date = dateOrNone(field);
    if (date != null && !VerifiedYears.contain(date)) {
      add(
          field,
          "Datoen %s ligger uden for 1990 til 2060, de år hvis helligdage er efterprøvet"
              .formatted(date),
          "The date " + VerifiedYears.refusal(date));
    }
  }

  private @Nullable LocalDate near(String field, LocalDate date) {
    if (date.getYear() >= EARLIEST && date.getYear() <= LATEST) {
      return date;
    }
    add(
        field,
        "Året %d ligger uden for %d til %d".formatted(date.getYear(), EARLIEST, LATEST),
        "The year %d lies outside %d to %d".formatted(date.getYear(), EARLIEST, LATEST));
    return null;
  }

  /** Minutes; none counts as no time. */
  int minutes(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      return 0;
    }
    if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= MOST_MINUTES) {
      return Integer.parseInt(text);
    }
    add(
        field,
        "'%s' er ikke minutter fra 0 til %d".formatted(text, MOST_MINUTES),
        "'%s' is not minutes from 0 to %d".formatted(text, MOST_MINUTES));
    return 0;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
