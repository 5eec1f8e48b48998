package dk.frirum.casefile;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseRecords;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.Citizens;
import dk.frirum.citizen.Found;
import dk.frirum.citizen.Query;
import dk.frirum.duty.OpenDuties;
import dk.frirum.export.Cell;
import dk.frirum.export.Exports;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
import dk.frirum.web.Frame;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that a search found as a file, for the same eyes as the page. */
@Component
class SearchExport {
  private final Citizens citizens;
  private final CaseRecords records;
  private final OpenDuties open;
  private final Exports exports;

  SearchExport(Citizens citizens, CaseRecords records, OpenDuties open, Exports exports) {
    this.citizens = citizens;
    this.records = records;
    this.open = open;
    this.exports = exports;
  }

  /** The list; nothing where more were found than are counted. */
  @Transactional
  public Optional<Sheet> sheet(SignedIn who, Query query, Frame frame, Format format) {
    List<Citizen> all = new ArrayList<>();
    Found found = citizens.search(who, query, null);
    if (found.total() == null) {
      return Optional.empty();
    }
    all.addAll(found.citizens());
    while (found.next() != null) {
      found = citizens.search(who, query, found.next());
      all.addAll(found.citizens());
    }
    List<Long> ids = all.stream().map(Citizen::id).toList();
    Map<Long, List<String>> benefits = records.running(ids, frame.day());
    Map<Long, Integer> duties = open.of(ids);
    List<List<Cell>> rows =
        all.stream()
            .map(citizen ->
                row(
                    citizen,
                    benefits.getOrDefault(citizen.id(), List.of()),
                    duties.getOrDefault(citizen.id(), 0),
                    frame))
            .toList();
    Sheet sheet = new Sheet(frame.words().t("citizens.title"), header(frame.words()), rows);
    return Optional.of(exports.record(who, "citizens", format, query.said(), ids, sheet));
  }

  private static List<String> header(Words words) {
    return List.of(
        words.t("column.name"),
        words.t("export.age"),
        words.t("column.born"),
        words.t("column.place"),
        words.t("column.benefit"),
        words.t("column.caseworker"),
        words.t("column.open"));
  }

  private static List<Cell> row(Citizen citizen, List<String> benefits, int open, Frame frame) {
    Words words = frame.words();
    boolean shown = citizen.protection().showsAddress();
    String caseworker = citizen.caseworker();
    return List.of(
        Cell.of(citizen.name()),
        Cell.of(citizen.age(frame.day())),
        Cell.of(citizen.born()),
        Cell.of(shown ? citizen.place() : words.t("protected")),
        Cell.of(
            benefits.stream()
                .map(code -> words.code("benefit", code))
                .collect(Collectors.joining(", "))),
        Cell.of(caseworker == null ? words.t("nobody") : caseworker),
        Cell.of(open));
  }
}
