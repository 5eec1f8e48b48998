package dk.frirum.retention;

import dk.frirum.retention.ProcessingRecord.Line;
import dk.frirum.retention.ProcessingRecord.Part;
import dk.frirum.web.Words;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The record of processing as a file, for a records system or a printer. */
public enum RecordFile {
  MD("text/markdown;charset=UTF-8") {
    @Override
    String write(ProcessingRecord record, String language) {
      StringBuilder text =
          new StringBuilder("# " + record.title() + "\n\n" + record.intro() + "\n");
      for (Part part : record.parts()) {
        text.append("\n## ").append(part.heading()).append("\n\n");
        for (Line line : part.lines()) {
          text.append("- **").append(line.label()).append(":** ");
          text.append(String.join("; ", line.values())).append('\n');
        }
      }
      return text.toString();
    }
  },
  HTML("text/html;charset=UTF-8") {
    @Override
    String write(ProcessingRecord record, String language) {
      StringBuilder text =
          new StringBuilder(
              "<!doctype html>\n<html lang=\"%s\">\n<meta charset=\"utf-8\">\n<title>%s</title>\n<h1>%2$s</h1>\n<p>%s</p>\n"
                  .formatted(language, safe(record.title()), safe(record.intro())));
      for (Part part : record.parts()) {
        text.append("<h2>").append(safe(part.heading())).append("</h2>\n<dl>\n");
        for (Line line : part.lines()) {
          text.append("<dt>").append(safe(line.label())).append("</dt>\n");
          line.values().forEach(each -> text.append("<dd>").append(safe(each)).append("</dd>\n"));
        }
        text.append("</dl>\n");
      }
      return text.append("</html>\n").toString();
    }

    private static String safe(String text) {
      return HtmlUtils.htmlEscape(text, "UTF-8");
    }
  };

  private final String type;

  RecordFile(String type) {
    this.type = type;
  }

  /** Media type. */
  String type() {
    return type;
  }

  abstract String write(ProcessingRecord record, String language);

  /**
   * The record of a municipality, without a database.
   *
   * @param policy the municipality's own file; none for the one that came with Frirum
   * @param code of the municipality
   */
  public String of(@Nullable Path policy, String code, String name, Locale language) {
    Words words = Words.of(language);
    return write(
        ProcessingRecord.of(
            policy == null ? PolicySettings.own() : PolicySettings.of(policy), code, name, words),
        words.language());
  }
}
