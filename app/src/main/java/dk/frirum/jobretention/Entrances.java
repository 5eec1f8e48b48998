package dk.frirum.jobretention;

import static dk.frirum.tables.Tables.MUNICIPAL_ENTRANCE;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import java.time.Clock;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one entrance to the municipality as an employer (<i>én indgang</i>). */
@Component
class Entrances {
  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  Entrances(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  CurveView.Entrance of(SignedIn who) {
    return sql.selectFrom(MUNICIPAL_ENTRANCE)
        .where(MUNICIPAL_ENTRANCE.MUNICIPALITY.eq(who.municipality()))
        .fetchOptional(row ->
            new CurveView.Entrance(row.getName(), row.getPhone(), row.getEmail(), row.getVersion()))
        .orElse(new CurveView.Entrance("", "", "", 0));
  }

  /**
   * Names it.
   *
   * @param to with the version the person saw
   * @return false where somebody else has named one since
   */
  @Transactional
  public boolean name(SignedIn who, CurveView.Entrance to) {
    int saved =
        sql.insertInto(MUNICIPAL_ENTRANCE)
            .set(MUNICIPAL_ENTRANCE.MUNICIPALITY, who.municipality())
            .set(MUNICIPAL_ENTRANCE.NAME, to.name())
            .set(MUNICIPAL_ENTRANCE.PHONE, to.phone())
            .set(MUNICIPAL_ENTRANCE.EMAIL, to.email())
            .set(MUNICIPAL_ENTRANCE.VERSION, to.version() + 1)
            .set(MUNICIPAL_ENTRANCE.RECORDED_BY, who.id())
            .set(MUNICIPAL_ENTRANCE.RECORDED_AT, clock.instant())
            .onConflict(MUNICIPAL_ENTRANCE.MUNICIPALITY)
            .doUpdate()
            .set(MUNICIPAL_ENTRANCE.NAME, to.name())
            .set(MUNICIPAL_ENTRANCE.PHONE, to.phone())
            .set(MUNICIPAL_ENTRANCE.EMAIL, to.email())
            .set(MUNICIPAL_ENTRANCE.VERSION, to.version() + 1)
            .set(MUNICIPAL_ENTRANCE.RECORDED_BY, who.id())
            .set(MUNICIPAL_ENTRANCE.RECORDED_AT, clock.instant())
            .where(MUNICIPAL_ENTRANCE.VERSION.eq(to.version()))
            .execute();
    if (saved == 1) {
      audit.record(
          Entry.of(who.id(), Action.COMPANY_CHANGED).with(Map.of("entrance", to.version() + 1)));
    }
    return saved == 1;
  }
}
