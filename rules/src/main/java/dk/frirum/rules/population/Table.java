package dk.frirum.rules.population;

import dk.frirum.rules.Problem;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Place;
import dk.frirum.rules.said.Wrong;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file row by row: UTF-8, a header line, semicolons; quotes as the exports write them. */
final class Table implements AutoCloseable {
  private final String name;
  private final BufferedReader text;
  private final List<String> header;
  private List<String> row = List.of();
  private String written = "";
  private int line;
  private int linesRead;

  private Table(String name, BufferedReader text) {
    this.name = name;
    this.text = text;
    next();
    header = row;
    next();
  }

  /**
   * @throws RulebookException when the file is not there
   */
  static Table open(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      return new Table(name, Files.newBufferedReader(file));
    } catch (NoSuchFileException _) {
      throw new RulebookException(
          List.of(new Problem(new Place(file.toString(), 1, 1), Wrong.NO_FILE.of(), null, "")));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Which column has this name. */
  int column(String title) {
    int column = header.indexOf(title);
    if (column < 0) {
      throw problem(1, Wrong.NO_COLUMN.of(title), String.join(";", header));
    }
    return column;
  }

  boolean ended() {
    return row.isEmpty();
  }

  /** The line the row begins on, from 1. */
  int line() {
    return line;
  }

  /** A field of the row; empty when the row is too short. */
  String field(int column) {
    return column < row.size() ? row.get(column) : "";
  }

  /** A field that may be empty. */
  @Nullable String known(int column) {
    String field = field(column);
    return field.isEmpty() ? null : field;
  }

  void next() {
    try {
      String read = text.readLine();
      linesRead++;
      while (read != null && read.isEmpty()) {
        read = text.readLine();
        linesRead++;
      }
      line = linesRead;
      if (read == null) {
        row = List.of();
        return;
      }
      if (line == 1 && read.startsWith("\uFEFF")) {
        read = read.substring(1);
      }
      // A quoted field may hold a line break.
      while (read.indexOf('"') >= 0 && read.chars().filter(each -> each == '"').count() % 2 == 1) {
        String more = text.readLine();
        linesRead++;
        if (more == null) {
          break;
        }
        read += "\n" + more;
      }
      written = read;
      row = fields(read);
    } catch (IOException e) {
      throw problem(Wrong.NOT_TEXT.of(String.valueOf(e.getMessage())));
    }
  }

  private static List<String> fields(String row) {
    List<String> fields = new ArrayList<>(8);
    int from = 0;
    while (from <= row.length()) {
      int end;
      if (from < row.length() && row.charAt(from) == '"') {
        int quote = row.indexOf('"', from + 1);
        while (quote >= 0 && quote + 1 < row.length() && row.charAt(quote + 1) == '"') {
          quote = row.indexOf('"', quote + 2);
        }
        quote = quote < 0 ? row.length() : quote;
        fields.add(row.substring(from + 1, quote).replace("\"\"", "\""));
        end = row.indexOf(';', quote);
      } else {
        end = row.indexOf(';', from);
        fields.add(row.substring(from, end < 0 ? row.length() : end));
      }
      from = end < 0 ? row.length() + 1 : end + 1;
    }
    return fields;
  }

  /** Something wrong with the row at hand. A citizen's number is not repeated. */
  RulebookException problem(Text message) {
    return problem(line, message, written.replaceAll("\\b\\d{6}-?\\d{4}\\b", "··········"));
  }

  private RulebookException problem(int at, Text message, String shown) {
    return new RulebookException(
        List.of(new Problem(new Place(name, at, 1), message, null, shown)));
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close " + name, e);
    }
  }
}
