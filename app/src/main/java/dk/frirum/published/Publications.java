package dk.frirum.published;

import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.PUBLICATION;
import static dk.frirum.tables.Tables.SATISFACTION;
import static dk.frirum.tables.Tables.STORY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

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

  /** Municipalities that have something to show, asked at once for all of them. */
  List<Place> open() {
    return sql.selectFrom(MUNICIPALITY)
        .where(
            exists(
                    selectOne()
                        .from(PUBLICATION)
                        .where(PUBLICATION.MUNICIPALITY.eq(MUNICIPALITY.CODE)))
                .or(
                    exists(
                        selectOne()
                            .from(SATISFACTION)
                            .where(
                                SATISFACTION.MUNICIPALITY.eq(MUNICIPALITY.CODE),
                                SATISFACTION.WITHDRAWN_AT.isNull())))
                .or(
                    exists(
                        selectOne()
                            .from(STORY)
                            .where(
                                STORY.MUNICIPALITY.eq(MUNICIPALITY.CODE),
                                STORY.WITHDRAWN_ON.isNull()))))
        .orderBy(MUNICIPALITY.NAME)
        .fetch(row -> new Place(row.getCode(), row.getName()));
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
    Optional<Reproduction> shown = figures.show(who, seen);
    if (shown.isEmpty()) {
      return false;
    }
    Reproduction file = shown.get();
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
}
