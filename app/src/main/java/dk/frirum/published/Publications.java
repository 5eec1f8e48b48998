package dk.frirum.published;

import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.PUBLICATION;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.evaluation.OpenFigures;
import dk.frirum.evaluation.Reproduction;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures published; the newest are shown. */
@Component
class Publications {
  private final DSLContext sql;
  private final OpenFigures figures;
  private final Audit audit;
  private final Clock clock;

  Publications(DSLContext sql, OpenFigures figures, Audit audit, Clock clock) {
    this.sql = sql;
    this.figures = figures;
    this.audit = audit;
    this.clock = clock;
  }

  /** A municipality that has something to show, or could have. */
  record Place(String code, String name) {}

  /** What was published, and when. */
  record Published(Reproduction file, LocalDate cut, Instant at) {}

  /** Municipalities of this installation. */
  List<Place> places() {
    return sql.selectFrom(MUNICIPALITY)
        .orderBy(MUNICIPALITY.NAME)
        .fetch(row -> new Place(row.getCode(), row.getName()));
  }

  /**
   * @throws NotFound where this installation has no such municipality
   */
  Place place(String code) {
    return places().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("municipality " + code));
  }

  Optional<Published> latest(String municipality) {
    return sql.selectFrom(PUBLICATION)
        .where(PUBLICATION.MUNICIPALITY.eq(municipality))
        .orderBy(PUBLICATION.ID.desc())
        .limit(1)
        .fetchOptional(row ->
            new Published(
                Reproduction.read(row.getFigures()), row.getDataCut(), row.getPublishedAt()));
  }

  /**
   * Publishes the figures as they are now.
   *
   * @param seen fingerprint of the figures that were looked at before
   * @return false where they are others by now; then nothing is published
   */
  @Transactional
  public boolean publish(SignedIn who, String seen) {
    if (!fingerprint(figures.look(who)).equals(seen)) {
      return false;
    }
    Reproduction file = figures.show(who);
    sql.insertInto(PUBLICATION)
        .set(PUBLICATION.MUNICIPALITY, who.municipality())
        .set(PUBLICATION.FIGURES, file.text())
        .set(PUBLICATION.DATA_CUT, LocalDate.parse(file.cut()))
        .set(PUBLICATION.PUBLISHED_AT, clock.instant())
        .set(PUBLICATION.PUBLISHED_BY, who.id())
        .execute();
    audit.record(Entry.of(who.id(), Action.PUBLISHED).with(Map.of("what", "figures")));
    return true;
  }

  /** Of what is shown, whenever it was computed. */
  static String fingerprint(Reproduction file) {
    return Integer.toHexString((file.cut() + file.cells()).hashCode());
  }
}
