package dk.frirum.duty;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.LateCauses;
import dk.frirum.casework.LateCauses.Said;
import dk.frirum.casework.Scope;
import dk.frirum.export.Cell;
import dk.frirum.export.Exports;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
import dk.frirum.web.Frame;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The whole of Today's list as a file, for the same eyes as the page. */
@Component
class TodayExport {
  private final StoredList stored;
  private final ComputedList computed;
  private final TodayWords titles;
  private final RulebookHolder holder;
  private final CitizenAccess access;
  private final Exports exports;

  TodayExport(
      StoredList stored,
      ComputedList computed,
      TodayWords titles,
      RulebookHolder holder,
      CitizenAccess access,
      Exports exports) {
    this.stored = stored;
    this.computed = computed;
    this.titles = titles;
    this.holder = holder;
    this.access = access;
    this.exports = exports;
  }

  /** The list; nothing where it is too long for a file. */
  @Transactional
  public Optional<Sheet> sheet(SignedIn who, Filter filter, Frame frame, Format format) {
    List<Line> lines = lines(who, filter, frame.today(), frame.asOf());
    if (lines.size() > Sheet.MOST_ROWS) {
      return Optional.empty();
    }
    Words words = frame.words();
    var late = frame.asOf() == null ? titles.late(lines) : Map.<LateCauses.OfDuty, Said>of();
    Sheet sheet =
        new Sheet(
            words.t("today.title"),
            List.of(
                words.t("column.name"),
                words.t("export.age"),
                words.t("column.benefit"),
                words.t("column.duty"),
                words.t("export.have"),
                words.t("export.need"),
                words.t("column.due"),
                words.t("column.status"),
                words.t("late.cause"),
                words.t("column.responsible")),
            lines.stream().map(line -> row(line, late, frame)).toList());
    List<Long> citizens = lines.stream().map(Line::citizenId).toList();
    return Optional.of(
        exports.record(who, "today", format, filtered(filter, frame), citizens, sheet));
  }

  private List<Line> lines(SignedIn who, Filter filter, LocalDate today, @Nullable LocalDate asOf) {
    Scope scope = filter.scope(who);
    Set<Long> without = access.exceptions(who);
    int most = Sheet.MOST_ROWS + 1;
    return asOf == null
        ? stored.all(scope, without, filter, Notable.on(today, holder.rulebook()), most)
        : computed.all(scope, without, filter, Notable.on(asOf, holder.rulebook()), asOf);
  }

  private List<Cell> row(Line line, Map<LateCauses.OfDuty, Said> late, Frame frame) {
    Words words = frame.words();
    String responsible = line.caseworker();
    String cause = titles.cause(line, late, words);
    return List.of(
        Cell.of(line.name()),
        Cell.of(TodayWords.age(line, frame.day())),
        Cell.of(words.code("benefit", line.benefit())),
        Cell.of(titles.title(line, words)),
        Cell.of(line.have()),
        Cell.of(line.need()),
        Cell.of(line.due()),
        Cell.of(words.t("status." + line.status().name())),
        cause == null ? Cell.EMPTY : Cell.of(cause),
        Cell.of(responsible == null ? words.t("nobody") : responsible));
  }

  private static Map<String, String> filtered(Filter filter, Frame frame) {
    Map<String, String> filtered = new LinkedHashMap<>();
    filtered.put("scope", filter.whose());
    filtered.put("benefit", filter.benefit());
    filtered.put("requirement", filter.requirement());
    filtered.put("situation", filter.situation() == null ? "" : filter.situation().code());
    filtered.put("day", frame.day().toString());
    filtered.values().removeIf(String::isEmpty);
    return filtered;
  }
}
