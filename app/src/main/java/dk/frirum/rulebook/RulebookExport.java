package dk.frirum.rulebook;

import dk.frirum.access.SignedIn;
import dk.frirum.export.Cell;
import dk.frirum.export.Exports;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of cards as a file. */
@Component
class RulebookExport {
  private final Exports exports;

  RulebookExport(Exports exports) {
    this.exports = exports;
  }

  @Transactional
  public Sheet sheet(SignedIn who, RulebookView view, Words words, Format format) {
    Sheet sheet =
        new Sheet(
            words.t("rulebook.title"),
            List.of(
                words.t("export.act"),
                words.t("rulebook.column.card"),
                words.t("rulebook.column.section"),
                words.t("export.gist"),
                words.t("export.from"),
                words.t("export.to"),
                words.t("export.versions"),
                words.t("export.cases"),
                words.t("rulebook.column.verified"),
                words.t("export.id")),
            view.groups().stream()
                .flatMap(
                    group -> group.cards().stream().map(card -> row(group.title(), card, words)))
                .toList());
    Map<String, String> filter = Map.of("on", view.on(), "text", view.text());
    return exports.record(who, "rulebook", format, filter, List.of(), sheet);
  }

  private static List<Cell> row(String act, RulebookView.Line card, Words words) {
    return List.of(
        Cell.of(act),
        Cell.of(card.title()),
        Cell.of(card.section()),
        Cell.of(card.gist()),
        Cell.of(card.from()),
        Cell.of(card.to()),
        Cell.of(card.versions()),
        Cell.of(card.cases()),
        Cell.of(words.t("verified." + card.verified().code())),
        Cell.of(card.id()));
  }
}
