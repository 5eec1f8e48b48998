package dk.frirum.whatif;

import dk.frirum.access.SignedIn;
import dk.frirum.citizen.SearchName;
import dk.frirum.export.Cell;
import dk.frirum.export.Exports;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
import dk.frirum.price.Figure;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers as a file: figures, and nobody's name. */
@Component
class WorkshopExport {
  private final Exports exports;

  WorkshopExport(Exports exports) {
    this.exports = exports;
  }

  /** A row for each requirement, benefit and month of each answer. */
  @Transactional
  public Sheet sheet(
      SignedIn who, List<WorkshopView.AnswerView> answers, Words words, Format format) {
    List<List<Cell>> rows = new ArrayList<>();
    for (WorkshopView.AnswerView answer : answers) {
      answer.rules().forEach(each -> rows.add(line(answer, "whatif.by.rule", each, words)));
      answer.benefits().forEach(each -> rows.add(line(answer, "whatif.by.benefit", each, words)));
      answer.months().forEach(each -> rows.add(month(answer, each, words)));
    }
    Sheet sheet =
        new Sheet(
            words.t("whatif.title"),
            List.of(
                words.t("whatif.name"),
                words.t("whatif.part"),
                words.t("whatif.of"),
                words.t("whatif.citizens"),
                words.t("whatif.gone"),
                words.t("whatif.come"),
                words.t("whatif.moved"),
                words.t("whatif.restated"),
                words.t("whatif.before"),
                words.t("whatif.after"),
                words.t("whatif.hours")),
            rows);
    return exports.record(who, "what-if", format, Map.of(), List.of(), sheet);
  }

  /** The cards; the trail says that they were taken out. */
  @Transactional
  public CardFile card(SignedIn who, String name, String cards) {
    Sheet listed = new Sheet("", List.of(), List.of());
    exports.record(who, "what-if-card", Format.CSV, Map.of(), List.of(), listed);
    String stem = SearchName.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return new CardFile(stem.isEmpty() ? "scenario" : stem, cards);
  }

  private static List<Cell> line(
      WorkshopView.AnswerView answer, String part, WorkshopView.Line line, Words words) {
    return List.of(
        Cell.of(answer.title()),
        Cell.of(words.t(part)),
        Cell.of(line.title()),
        cell(line.citizens(), words),
        cell(line.gone(), words),
        cell(line.come(), words),
        cell(line.moved(), words),
        cell(line.restated(), words),
        Cell.EMPTY,
        Cell.EMPTY,
        hours(line.hours()));
  }

  private static List<Cell> month(
      WorkshopView.AnswerView answer, WorkshopView.Month month, Words words) {
    return List.of(
        Cell.of(answer.title()),
        Cell.of(words.t("whatif.by.month")),
        Cell.of(month.from()),
        Cell.EMPTY,
        cell(month.gone(), words),
        cell(month.come(), words),
        cell(month.moved(), words),
        Cell.EMPTY,
        cell(month.before(), words),
        cell(month.after(), words),
        hours(month.hours()));
  }

  private static Cell hours(@Nullable Long hours) {
    return hours == null ? Cell.EMPTY : new Cell.Number(hours);
  }

  private static Cell cell(Figure figure, Words words) {
    return figure.hidden() ? Cell.of(words.t("figure.few")) : Cell.of(figure.duties());
  }
}
