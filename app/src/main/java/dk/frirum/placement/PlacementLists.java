package dk.frirum.placement;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.COMPANY;
import static dk.frirum.tables.Tables.PLACEMENT;
import static org.jooq.impl.DSL.coalesce;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.export.Cell;
import dk.frirum.export.Exports;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Placements across citizens, narrowed; the same for the page and the file. */
@Component
class PlacementLists {
  static final int MOST_SHOWN = 200;

  private final PlacementRows rows;
  private final PlacementWords said;
  private final Exports exports;
  private final Audit audit;
  private final Clock clock;

  PlacementLists(
      PlacementRows rows, PlacementWords said, Exports exports, Audit audit, Clock clock) {
    this.rows = rows;
    this.said = said;
    this.exports = exports;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a list is narrowed to.
   *
   * @param kind code; empty for all
   * @param text part of the company's name or its CVR number; empty for all
   * @param mine only citizens whose case the person has
   */
  record Filter(Situation situation, String kind, String text, boolean mine) {
    static Filter of(Map<String, String> sent) {
      return new Filter(
          Situation.of(sent.getOrDefault("situation", "")),
          Kind.of(sent.getOrDefault("kind", "")).map(Kind::code).orElse(""),
          sent.getOrDefault("text", "").strip(),
          sent.getOrDefault("whose", "").equals("mine"));
    }

    private Condition in(SignedIn who, LocalDate day) {
      return situation.on(day).and(within(who));
    }

    /** All but the situation. */
    private Condition within(SignedIn who) {
      Condition all = CITIZEN.MUNICIPALITY.eq(who.municipality());
      if (!kind.isEmpty()) {
        all = all.and(PLACEMENT.KIND.eq(kind));
      }
      if (!text.isEmpty()) {
        all = all.and(COMPANY.NAME.containsIgnoreCase(text).or(COMPANY.CVR.eq(text)));
      }
      return mine ? all.and(CITIZEN.CASEWORKER_ID.eq(who.id())) : all;
    }
  }

  private List<Placement> read(SignedIn who, Filter filter, int most) {
    return rows.list(
        who,
        filter.in(who, LocalDate.now(clock)),
        most,
        coalesce(PLACEMENT.STOPPED_ON, PLACEMENT.ENDS_ON),
        PLACEMENT.ID);
  }

  /** Those that end first are first; the trail says whom it showed. */
  @Transactional
  public List<PlacementLine> lines(SignedIn who, Filter filter, Words words) {
    List<Placement> found = read(who, filter, MOST_SHOWN);
    audit.record(
        Entry.of(who.id(), Action.PLACEMENTS_LISTED)
            .showing(found.stream().map(Placement::citizenId).distinct().toList(), found.size()));
    return found.stream().map(each -> said.line(each, words)).toList();
  }

  int count(SignedIn who, Filter filter, Situation situation) {
    return rows.count(who, situation.on(LocalDate.now(clock)).and(filter.within(who)));
  }

  /** The whole list as a file, for the same eyes as the page. */
  @Transactional
  public Sheet sheet(SignedIn who, Filter filter, Words words, Format format) {
    List<Placement> found = read(who, filter, Sheet.MOST_ROWS);
    Sheet sheet =
        new Sheet(
            words.t("placements.title"),
            List.of(
                words.t("column.name"),
                words.t("placement.field.kind"),
                words.t("placement.field.company"),
                words.t("placement.field.cvr"),
                words.t("placement.field.starts"),
                words.t("placement.field.last"),
                words.t("placement.field.hours"),
                words.t("column.status")),
            found.stream().map(each -> row(each, words)).toList());
    return exports.record(
        who,
        "placements",
        format,
        filtered(filter),
        found.stream().map(Placement::citizenId).toList(),
        sheet);
  }

  private List<Cell> row(Placement placement, Words words) {
    PlacementLine line = said.line(placement, words);
    Company company = placement.company();
    return List.of(
        Cell.of(line.name()),
        Cell.of(words.t("placement.kind." + line.kind())),
        Cell.of(line.place()),
        Cell.of(company == null ? "" : company.cvr()),
        Cell.of(line.starts()),
        Cell.of(line.last()),
        Cell.of(line.hours()),
        Cell.of(words.t("placement.state." + line.state())));
  }

  private static Map<String, String> filtered(Filter filter) {
    Map<String, String> filtered = new LinkedHashMap<>();
    filtered.put("situation", filter.situation().code());
    filtered.put("kind", filter.kind());
    filtered.put("text", filter.text());
    filtered.put("whose", filter.mine() ? "mine" : "");
    filtered.values().removeIf(String::isEmpty);
    return filtered;
  }
}
