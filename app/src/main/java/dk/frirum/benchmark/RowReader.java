package dk.frirum.benchmark;

import dk.frirum.benchmark.Columns.Field;
import dk.frirum.benchmark.Municipalities.Municipality;
import dk.frirum.benchmark.Reading.Problem;
import dk.frirum.exchange.CsvText;
import dk.frirum.exchange.Suggestion;
import dk.frirum.rules.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The fields of one row. What is wrong is noted, all of it, and nothing is guessed. */
final class RowReader {
  private static final int SHOWN = 120;
  private static final double MOST = 10_000_000;

  private final Columns columns;
  private final CsvText.Line line;
  private final List<Problem> problems = new ArrayList<>();

  RowReader(Columns columns, int width, CsvText.Line line) {
    this.columns = columns;
    this.line = line;
    if (line.fields().isEmpty()) {
      wrong(
          null,
          "Et anførselstegn mangler eller står forkert: ret rækken",
          "A quotation mark is missing or out of place: mend the row");
    } else if (line.fields().size() != width) {
      wrong(
          null,
          "Rækken har %d felter, overskriften %d: ret rækken"
              .formatted(line.fields().size(), width),
          "The row has %d fields, the header %d: mend the row"
              .formatted(line.fields().size(), width));
    }
  }

  List<Problem> problems() {
    return problems;
  }

  void wrong(@Nullable String field, String danish, String english) {
    wrong(field, new Text(danish, english));
  }

  private void wrong(@Nullable String field, Text text) {
    String raw = line.raw().length() > SHOWN ? line.raw().substring(0, SHOWN) + "…" : line.raw();
    problems.add(new Problem(line.number(), field, text, raw));
  }

  String text(int place) {
    return place < 0 || place >= line.fields().size() ? "" : line.fields().get(place).strip();
  }

  String text(Field field) {
    return text(columns.place(field));
  }

  /** Sums over several municipalities stand in the same tables; they are left out, not wrong. */
  boolean aggregate() {
    String name = text(Field.NAME);
    return name.matches("(?iu)hele landet|landet|danmark|region .+|rar .+|øvrige.*|uoplyst.*");
  }

  /** The municipality; none is noted. Where code and name are both there, they must be of one. */
  @Nullable Municipality municipality() {
    Field by = columns.has(Field.CODE) ? Field.CODE : Field.NAME;
    Municipality found = known(by);
    if (found != null && by == Field.CODE && columns.has(Field.NAME)) {
      Municipality named = known(Field.NAME);
      if (named != null && !named.equals(found)) {
        wrong(
            columns.name(Field.CODE),
            "Koden %s er %s, men navnet er %s: ret det ene"
                .formatted(text(Field.CODE), found.name(), named.name()),
            "The code %s is %s, but the name is %s: mend one of them"
                .formatted(text(Field.CODE), found.name(), named.name()));
        return null;
      }
    }
    return found;
  }

  private @Nullable Municipality known(Field field) {
    String text = text(field);
    Municipality found = Municipalities.find(text).orElse(null);
    if (found == null && !text.isEmpty()) {
      Text unknown = Suggestion.unknown("kommune", "municipality", text, Municipalities.names());
      wrong(
          columns.name(field),
          new Text(
              unknown.danish() + ". Ret navnet eller koden, eller slet rækken",
              unknown.english() + ". Mend the name or code, or delete the row"));
    } else if (found == null) {
      wrong(columns.name(field), "Kommunen mangler: skriv den", "The municipality is missing");
    }
    return found;
  }

  String period() {
    String text = text(Field.PERIOD);
    return PeriodText.read(text)
        .orElseGet(() -> {
          wrong(
              columns.name(Field.PERIOD),
              "'%s' er ingen periode: skriv 2018, 2018K3, 2018M07 eller 2020K3-2021K2"
                  .formatted(text),
              "'%s' is no period: write 2018, 2018K3, 2018M07 or 2020K3-2021K2".formatted(text));
          return "";
        });
  }

  String group() {
    if (!columns.has(Field.GROUP)) {
      return Group.ALL.code();
    }
    String text = text(Field.GROUP);
    Group group = Group.read(text).orElse(null);
    if (group == null) {
      wrong(
          columns.name(Field.GROUP),
          Suggestion.unknown("ydelsesgruppe", "benefit group", text, Group.names()));
      return "";
    }
    return group.code();
  }

  /**
   * A figure of 0 or more; none where the column is not there, or with a note where it is empty.
   */
  @Nullable Double figure(Field field) {
    return columns.has(field) ? figure(columns.place(field), columns.name(field), false) : null;
  }

  /**
   * @param below whether it may be below 0
   */
  @Nullable Double figure(int place, String name, boolean below) {
    if (line.fields().isEmpty()) {
      return null; // said of the whole row
    }
    String text = text(place);
    if (DanishNumber.none(text)) {
      wrong(
          name,
          "Tallet mangler ('%s'): skriv det, eller slet rækken".formatted(text),
          "The figure is missing ('%s'): write it, or delete the row".formatted(text));
      return null;
    }
    OptionalDouble number = DanishNumber.read(text);
    if (number.isEmpty()) {
      wrong(
          name,
          "'%s' er ikke et dansk tal: skriv det som 1.234,5".formatted(text),
          "'%s' is not a Danish number: write it as 1.234,5".formatted(text));
      return null;
    }
    double value = number.getAsDouble();
    if (value > MOST || value < (below ? -MOST : 0)) {
      wrong(
          name,
          "%s kan ikke være rigtigt: et tal fra 0 til 10 millioner".formatted(text),
          "%s cannot be right: a figure from 0 to 10 million".formatted(text));
      return null;
    }
    return value;
  }
}
