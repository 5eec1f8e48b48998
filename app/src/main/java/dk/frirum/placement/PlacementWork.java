package dk.frirum.placement;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.PLACEMENT;
import static dk.frirum.tables.Tables.PLACEMENT_TIME;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.percentileDisc;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import dk.frirum.access.SignedIn;
import dk.frirum.meeting.EmployerMeetings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What placements take (<i>tidsforbrug på indsats</i>): registering, following up, ending. */
@Component
public class PlacementWork {
  /** Events of a placement whose minutes are those of ending it. */
  private static final List<String> ENDING = List.of("placement-stopped", "placement-outcome");

  private static final int LATEST = 200;

  private final DSLContext sql;
  private final EmployerMeetings meetings;
  private final Clock clock;

  PlacementWork(DSLContext sql, EmployerMeetings meetings, Clock clock) {
    this.sql = sql;
    this.meetings = meetings;
    this.clock = clock;
  }

  /**
   * What one caseworker's placements took, that rules wait for by the same event.
   *
   * @param event code of the event
   * @param caseworker who registered them
   * @param minutes sums of registering, following up and ending
   * @param placements how many
   */
  public record Spent(String event, long caseworker, long[] minutes, long placements) {}

  /** Notes what something about a placement took; as part of saving it. 0 says nothing of time. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(SignedIn who, long placementId, String event, int minutes) {
    if (minutes > 0) {
      sql.insertInto(PLACEMENT_TIME)
          .set(PLACEMENT_TIME.PLACEMENT_ID, placementId)
          .set(PLACEMENT_TIME.EVENT, event)
          .set(PLACEMENT_TIME.MINUTES, minutes)
          .set(PLACEMENT_TIME.SPENT_BY, who.id())
          .set(PLACEMENT_TIME.SPENT_AT, clock.instant())
          .execute();
    }
  }

  /**
   * What the calendar says of today's talk with the company; what it usually takes where nothing.
   */
  int contact(SignedIn who, long citizenId) {
    int today = meetings.minutesToday(citizenId);
    return today > 0 ? today : usual(who, "placement-contact");
  }

  /** What it usually takes here: the median of the latest; 0 where none is known. */
  int usual(SignedIn who, String event) {
    Integer usual =
        sql.select(
                percentileDisc(0.5)
                    .withinGroupOrderBy(PLACEMENT_TIME.MINUTES)
                    .coerce(Integer.class))
            .from(PLACEMENT_TIME)
            .where(
                PLACEMENT_TIME.ID.in(
                    select(PLACEMENT_TIME.ID)
                        .from(PLACEMENT_TIME)
                        .join(PLACEMENT)
                        .on(PLACEMENT.ID.eq(PLACEMENT_TIME.PLACEMENT_ID))
                        .join(CITIZEN)
                        .on(CITIZEN.ID.eq(PLACEMENT.CITIZEN_ID))
                        .where(
                            CITIZEN.MUNICIPALITY.eq(who.municipality()),
                            PLACEMENT_TIME.EVENT.eq(inline(event)))
                        .orderBy(PLACEMENT_TIME.ID.desc())
                        .limit(LATEST)))
            .fetchSingle()
            .value1();
    return usual == null ? 0 : usual;
  }

  /**
   * Of placements that ended after a day and by another: of those that run nobody knows yet what
   * they take. One without any minutes says nothing of time and is left out.
   */
  public List<Spent> of(String municipality, LocalDate after, LocalDate last) {
    var ending = sum(PLACEMENT_TIME.MINUTES).filterWhere(PLACEMENT_TIME.EVENT.in(ENDING));
    var along = sum(PLACEMENT_TIME.MINUTES).filterWhere(PLACEMENT_TIME.EVENT.notIn(ENDING));
    var time =
        select(
                PLACEMENT_TIME.PLACEMENT_ID.as("placement"),
                coalesce(along, inline(BigDecimal.ZERO)).as("along"),
                coalesce(ending, inline(BigDecimal.ZERO)).as("ending"))
            .from(PLACEMENT_TIME)
            .groupBy(PLACEMENT_TIME.PLACEMENT_ID)
            .asTable("spent");
    var followed = coalesce(time.field("along", BigDecimal.class), inline(BigDecimal.ZERO));
    var ended = coalesce(time.field("ending", BigDecimal.class), inline(BigDecimal.ZERO));
    var over = coalesce(PLACEMENT.STOPPED_ON, PLACEMENT.ENDS_ON);
    List<Spent> all = new ArrayList<>();
    sql.select(
            PLACEMENT.KIND,
            PLACEMENT.REGISTERED_BY,
            sum(PLACEMENT.MINUTES),
            sum(followed),
            sum(ended),
            count())
        .from(PLACEMENT)
        .join(CITIZEN)
        .on(CITIZEN.ID.eq(PLACEMENT.CITIZEN_ID))
        .leftJoin(time)
        .on(PLACEMENT.ID.eq(time.field("placement", Long.class)))
        .where(
            CITIZEN.MUNICIPALITY.eq(municipality),
            PLACEMENT.WITHDRAWN.isFalse(),
            over.gt(after),
            over.le(last),
            PLACEMENT.MINUTES.cast(BigDecimal.class).plus(followed).plus(ended).gt(BigDecimal.ZERO))
        .groupBy(PLACEMENT.KIND, PLACEMENT.REGISTERED_BY)
        .forEach(row -> {
          Kind kind = Kind.of(row.value1()).orElseThrow();
          long[] minutes = {
            row.value3().longValue(), row.value4().longValue(), row.value5().longValue()
          };
          events(kind)
              .forEach(event -> all.add(new Spent(event, row.value2(), minutes, row.value6())));
        });
    return all;
  }

  /** The events by which rules wait for one of a kind: that it is an offer, and that it begins. */
  private static Stream<String> events(Kind kind) {
    String begins = kind.begins();
    return Stream.concat(
        kind.offer() ? Stream.of(Kind.OFFER) : Stream.empty(),
        begins == null ? Stream.empty() : Stream.of(begins));
  }
}
