package dk.frirum.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file one by one. A quote that is never closed would swallow everything after
 * it; here it costs its own line: when no end is found within {@value #MOST_LINES} lines, that line
 * is broken and the next one is read for itself.
 */
final class CsvRows implements AutoCloseable {
  /** An address or a note may have a few line breaks. */
  private static final int MOST_LINES = 20;

  private final BufferedReader in;
  private final CsvReaderBuilder parser;
  private final char separator;
  private final Deque<String> waiting = new ArrayDeque<>();
  private long line;
  private int columns;

  CsvRows(BufferedReader in, char separator) {
    this.in = in;
    this.separator = separator;
    this.parser = CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(false);
  }

  /** How many columns a row must have; until it is set any number will do. */
  void columns(int number) {
    columns = number;
  }

  /** The separator that occurs most in the header, outside quotes. */
  static char separator(String header) {
    char best = ';';
    long most = 0;
    String bare = header.replaceAll("\"[^\"]*\"", "");
    for (char each : new char[] {';', ',', '\t'}) {
      long count = bare.chars().filter(c -> c == each).count();
      if (count > most) {
        most = count;
        best = each;
      }
    }
    return best;
  }

  /** The next row that is not blank; none at the end. */
  @Nullable CsvRow next() throws IOException {
    String first = take();
    while (first != null && isBlank(first)) {
      first = take();
    }
    if (first == null) {
      return null;
    }
    long at = line;
    CsvRow alone = parse(at, first);
    if (alone != null) {
      return alone;
    }
    StringBuilder text = new StringBuilder(first);
    Deque<String> more = new ArrayDeque<>();
    for (int lines = 1; lines < MOST_LINES; lines++) {
      String another = take();
      if (another == null) {
        break;
      }
      more.addLast(another);
      CsvRow whole = parse(at, text.append('\n').append(another).toString());
      if (whole != null && (columns == 0 || whole.fields().size() == columns)) {
        return whole;
      }
    }
    line -= more.size();
    while (!more.isEmpty()) {
      waiting.addFirst(more.removeLast());
    }
    return new CsvRow(at, first, List.of());
  }

  private @Nullable CsvRow parse(long at, String text) {
    try {
      CsvRecord record = parser.ofSingleCsvRecord(text);
      return new CsvRow(at, text, record.getFields());
    } catch (CsvParseException e) {
      return null;
    }
  }

  private boolean isBlank(String text) {
    return text.chars().allMatch(c -> c == separator || Character.isWhitespace(c));
  }

  private @Nullable String take() throws IOException {
    String next = waiting.isEmpty() ? in.readLine() : waiting.removeFirst();
    if (next != null) {
      line++;
    }
    return next;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
