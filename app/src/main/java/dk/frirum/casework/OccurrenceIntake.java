package dk.frirum.casework;

import static dk.frirum.tables.Tables.OCCURRENCE;
import static org.jooq.impl.DSL.row;

import dk.frirum.intake.ImportEvents;
import dk.frirum.intake.Source;
import dk.frirum.intake.Taken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what else happened (<i>hændelser</i>) from elsewhere. One that reads alike is the same;
 * else one of the same citizen, kind and day that the file has not accounted for is changed.
 */
@Component
public class OccurrenceIntake {
  private static final String TABLE = "occurrence";

  private final DSLContext sql;
  private final ImportEvents events;

  OccurrenceIntake(DSLContext sql, ImportEvents events) {
    this.sql = sql;
    this.events = events;
  }

  /** An occurrence offered. */
  public record Offer(
      long citizenId, String kind, LocalDate on, @Nullable Short category, @Nullable Short ground) {

    private Key key() {
      return new Key(citizenId, kind, on);
    }
  }

  private record Key(long citizenId, String kind, LocalDate on) {}

  private record Stored(long id, Offer offer) {}

  /** Takes occurrences in order; an answer for each. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Taken> take(List<Offer> offers, Source source) {
    Map<Key, List<Stored>> stored = stored(offers);
    Map<Long, Offer> changed = new HashMap<>();
    List<Offer> created = new ArrayList<>();
    Set<Offer> seen = new HashSet<>();
    List<Taken> answers = new ArrayList<>();
    for (Offer offer : offers) {
      answers.add(
          seen.add(offer)
              ? take(offer, stored.getOrDefault(offer.key(), List.of()), source, changed, created)
              : Taken.UNCHANGED);
    }
    change(changed, source);
    create(created, source);
    return answers;
  }

  private static Taken take(
      Offer offer,
      List<Stored> alike,
      Source source,
      Map<Long, Offer> changed,
      List<Offer> created) {
    for (Stored each : alike) {
      if (each.offer().equals(offer) && !changed.containsKey(each.id())) {
        source.meet(TABLE, each.id());
        return Taken.UNCHANGED;
      }
    }
    for (Stored each : alike) {
      if (!source.hasMet(TABLE, each.id())) {
        source.meet(TABLE, each.id());
        changed.put(each.id(), offer);
        return Taken.CHANGED;
      }
    }
    created.add(offer);
    return Taken.CREATED;
  }

  private Map<Key, List<Stored>> stored(List<Offer> offers) {
    Map<Key, List<Stored>> stored = new HashMap<>();
    sql.selectFrom(OCCURRENCE)
        .where(
            OCCURRENCE.CITIZEN_ID.in(offers.stream().map(Offer::citizenId).distinct().toList()),
            OCCURRENCE.WITHDRAWN.isFalse())
        .orderBy(OCCURRENCE.ID)
        .forUpdate()
        .forEach(row -> {
          Offer offer =
              new Offer(
                  row.getCitizenId(),
                  row.getKind(),
                  row.getHappenedOn(),
                  row.getCategory(),
                  row.getGround());
          stored
              .computeIfAbsent(offer.key(), _ -> new ArrayList<>())
              .add(new Stored(row.getId(), offer));
        });
    return stored;
  }

  private void change(Map<Long, Offer> changed, Source source) {
    events.changing(OCCURRENCE, changed.keySet(), source, () -> changed.forEach(this::change));
  }

  private void change(long id, Offer offer) {
    sql.update(OCCURRENCE)
        .set(OCCURRENCE.CATEGORY, offer.category())
        .set(OCCURRENCE.GROUND, offer.ground())
        .where(OCCURRENCE.ID.eq(id))
        .execute();
  }

  private void create(List<Offer> created, Source source) {
    if (created.isEmpty()) {
      return;
    }
    List<Long> ids =
        sql.insertInto(
                OCCURRENCE,
                OCCURRENCE.CITIZEN_ID,
                OCCURRENCE.KIND,
                OCCURRENCE.HAPPENED_ON,
                OCCURRENCE.CATEGORY,
                OCCURRENCE.GROUND,
                OCCURRENCE.RECORDED_AT)
            .valuesOfRows(
                created.stream()
                    .map(each ->
                        row(
                            each.citizenId(),
                            each.kind(),
                            each.on(),
                            each.category(),
                            each.ground(),
                            source.at()))
                    .toList())
            .returning(OCCURRENCE.ID)
            .fetch(OCCURRENCE.ID);
    ids.forEach(id -> source.meet(TABLE, id));
    events.created(OCCURRENCE, ids, source);
  }
}
