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
import dk.frirum.web.Day;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Placements across citizens, narrowed; the same for the page and the file. */
@Component
class PlacementLists {
  /** Placements to a page. */
  static final int PAGE = 100;

  /** What the list is in the order of. */
  private static final Field<LocalDate> LAST = coalesce(PLACEMENT.STOPPED_ON, PLACEMENT.ENDS_ON);

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

  /** Where a page ended: the last day, and the placement's number. */
  record After(LocalDate last, long id) {
    private static final Pattern WRITTEN =
        Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(\\d{1,18})");

    /** As an address says it; none for the first page, and where it says nothing. */
    static @Nullable After of(String written) {
      Matcher found = WRITTEN.matcher(written);
      LocalDate day = found.matches() ? Day.read(found.group(1)).date() : null;
      return day == null ? null : new After(day, Long.parseLong(found.group(2)));
    }

    String written() {
      return last + "." + id;
    }

    private Condition behind() {
      return DSL.row(LAST, PLACEMENT.ID).gt(last, id);
    }
  }

  /**
   * A page of placements.
   *
   * @param next where the page after begins; none on the last
   */
  record Shown(List<PlacementLine> lines, @Nullable After next) {}

  private List<Placement> read(SignedIn who, Filter filter, @Nullable After after, int most) {
    Condition which = filter.in(who, LocalDate.now(clock));
    return rows.list(
        who, after == null ? which : which.and(after.behind()), most, LAST, PLACEMENT.ID);
  }

  /** Those that end first are first; the trail says whom it showed. */
  @Transactional
  public Shown page(SignedIn who, Filter filter, @Nullable After after, Words words) {
    List<Placement> found = read(who, filter, after, PAGE + 1);
    List<Placement> shown = found.stream().limit(PAGE).toList();
    Placement last = found.size() > PAGE ? shown.getLast() : null;
    return new Shown(
        shown(who, shown, words), last == null ? null : new After(last.last(), last.id()));
  }

  /** All of one's own citizens' in a situation, in the same order. */
  @Transactional
  public List<PlacementLine> own(SignedIn who, Situation situation, Words words) {
    Filter mine = new Filter(situation, "", "", true);
    return shown(who, read(who, mine, null, Integer.MAX_VALUE), words);
  }

  private List<PlacementLine> shown(SignedIn who, List<Placement> shown, Words words) {
    audit.record(
        Entry.of(who.id(), Action.PLACEMENTS_LISTED)
            .showing(shown.stream().map(Placement::citizenId).distinct().toList(), shown.size()));
    return shown.stream().map(each -> said.line(each, words)).toList();
  }

  int count(SignedIn who, Filter filter, Situation situation) {
    return rows.count(who, situation.on(LocalDate.now(clock)).and(filter.within(who)));
  }

  /** The whole list as a file, for the same eyes as the page; nothing where it is too long. */
  @Transactional
  public Optional<Sheet> sheet(SignedIn who, Filter filter, Words words, Format format) {
    List<Placement> found = read(who, filter, null, Sheet.MOST_ROWS + 1);
    if (found.size() > Sheet.MOST_ROWS) {
      return Optional.empty();
    }
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
    return Optional.of(
        exports.record(
            who,
            "placements",
            format,
            filtered(filter),
            found.stream().map(Placement::citizenId).toList(),
            sheet));
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
