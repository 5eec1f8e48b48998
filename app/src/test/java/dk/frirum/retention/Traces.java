package dk.frirum.retention;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;

/** The canary's words, and where they are found. */
final class Traces {
  static final String CPR = "0181851731";

  /** What stands in the database while the person is there. */
  private static final List<String> KEPT =
      List.of(
          CPR,
          "zyxquorla",
          "kanæridottir",
          "kanaeridottir",
          "fuglebursgade",
          "kanarieby",
          "99887766",
          "zyx@canary.example",
          "qzqnote",
          "qzqcorrected",
          "qzqwhy",
          "qzqwithdrawn",
          "qzqdraft",
          "qzqemergency",
          "qzqverdict",
          "qzqconflict",
          "qzqended",
          "qzqhold",
          "qzqlifted",
          "qzqsample",
          "qzqfile");

  /** What must never have been kept: typed where it has no business. */
  private static final List<String> NEVER = List.of("qzqnobody", "qzqpassword");

  private Traces() {}

  /** Every word that is found, with the tables and columns. */
  static Map<String, List<String>> hits(DSLContext sql) {
    Map<String, List<String>> hits = new HashMap<>();
    for (var column :
        sql.fetch(
            "select table_name::text, column_name::text from information_schema.columns where table_schema = 'public'")) {
      String table = column.get(0, String.class);
      String name = column.get(1, String.class);
      String all =
          sql.fetch(
                  "select coalesce(string_agg(lower(\""
                      + name
                      + "\"::text), ' '), '') from \""
                      + table
                      + "\"")
              .getFirst()
              .get(0, String.class);
      words(all)
          .forEach(
              word -> hits.computeIfAbsent(word, _ -> new ArrayList<>()).add(table + "." + name));
    }
    return hits;
  }

  static List<String> missing(Map<String, List<String>> hits) {
    TreeSet<String> wrong = new TreeSet<>(KEPT);
    wrong.removeAll(hits.keySet());
    NEVER.stream().filter(hits::containsKey).forEach(wrong::add);
    return List.copyOf(wrong);
  }

  static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Stream.concat(KEPT.stream(), NEVER.stream()).filter(lower::contains).toList();
  }

  static String unzipped(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
