package dk.frirum.share;

import dk.frirum.access.SignedIn;
import dk.frirum.export.Cell;
import dk.frirum.export.Exports;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
import dk.frirum.web.Frame;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shares as a file, and those who would bring the groups there as another. */
@Component
class SharesExport {
  private final Shares shares;
  private final Exports exports;

  SharesExport(Shares shares, Exports exports) {
    this.shares = shares;
    this.exports = exports;
  }

  /** A row for each share: figures, and nobody's name. */
  @Transactional
  public Sheet figures(SignedIn who, Frame frame, Format format) {
    Words words = frame.words();
    List<List<Cell>> rows =
        shares.figures(who, frame.day(), words).stream().map(SharesExport::figures).toList();
    Sheet sheet =
        new Sheet(
            words.t("shares.title"),
            List.of(
                words.t("export.share"),
                words.t("column.basis"),
                words.t("column.responsible"),
                words.t("export.from"),
                words.t("export.to"),
                words.t("export.share.goal"),
                words.t("export.share.reached"),
                words.t("export.share.persons"),
                words.t("column.met"),
                words.t("export.share.open"),
                words.t("export.share.missed"),
                words.t("export.share.undetermined"),
                words.t("shares.column.left")),
            rows);
    return exports.record(who, "shares", format, filter(frame), List.of(), sheet);
  }

  private static List<Cell> figures(SharesView.Share share) {
    return List.of(
        Cell.of(share.title()),
        Cell.of(share.citation()),
        Cell.of(share.responsible()),
        Cell.of(share.from()),
        Cell.of(share.to()),
        Cell.of(share.percent()),
        Cell.of(share.reached()),
        Cell.of(share.persons()),
        Cell.of(share.met()),
        Cell.of(share.open()),
        Cell.of(share.missed()),
        Cell.of(share.undetermined()),
        Cell.of(share.lacking()));
  }

  /** A row for each person named on the page; none for those who may see no citizens. */
  @Transactional
  public Sheet people(SignedIn who, Frame frame, Format format) {
    Words words = frame.words();
    List<SharesView.Share> all = shares.named(who, frame.day(), words);
    List<List<Cell>> rows =
        all.stream()
            .flatMap(share -> share.people().stream().map(person -> person(share, person)))
            .toList();
    List<Long> citizens =
        all.stream().flatMap(share -> share.people().stream()).map(SharesView.Person::id).toList();
    Sheet sheet =
        new Sheet(
            words.t("shares.title"),
            List.of(
                words.t("export.share"),
                words.t("shares.column.citizen"),
                words.t("shares.column.due"),
                words.t("shares.column.left"),
                words.t("shares.column.caseworker")),
            rows);
    return exports.record(who, "shares-people", format, filter(frame), citizens, sheet);
  }

  private static List<Cell> person(SharesView.Share share, SharesView.Person person) {
    return List.of(
        Cell.of(share.title()),
        Cell.of(person.name()),
        Cell.of(person.due()),
        Cell.of(person.left()),
        Cell.of(person.caseworker()));
  }

  private static Map<String, String> filter(Frame frame) {
    return Map.of("day", frame.day().toString());
  }
}
