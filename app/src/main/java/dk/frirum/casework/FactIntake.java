package dk.frirum.casework;

import static dk.frirum.tables.Tables.FACT;
import static org.jooq.impl.DSL.row;

import dk.frirum.intake.ImportEvents;
import dk.frirum.intake.Source;
import dk.frirum.intake.Taken;
import dk.frirum.time.DateRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes facts (<i>oplysninger</i>) from elsewhere. */
@Component
public class FactIntake {
  private final DSLContext sql;
  private final ImportEvents events;

  FactIntake(DSLContext sql, ImportEvents events) {
    this.sql = sql;
    this.events = events;
  }

  /** A fact offered. */
  public record Offer(long citizenId, String name, String value, DateRange during) {}

  /** Takes facts in order; an answer for each. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Taken> take(List<Offer> offers, Source source) {
    Map<Long, List<Period>> stored = stored(offers);
    List<Taken> answers = new ArrayList<>();
    for (Offer offer : offers) {
      answers.add(
          new Period(null, offer.citizenId(), offer.name(), offer.value(), offer.during())
              .into(stored.computeIfAbsent(offer.citizenId(), _ -> new ArrayList<>())));
    }
    List<Period> touched =
        stored.values().stream().flatMap(List::stream).filter(each -> each.touched).toList();
    change(touched.stream().filter(each -> each.id != null).toList(), source);
    create(touched.stream().filter(each -> each.id == null).toList(), source);
    return answers;
  }

  private Map<Long, List<Period>> stored(List<Offer> offers) {
    Map<Long, List<Period>> stored = new HashMap<>();
    sql.selectFrom(FACT)
        .where(FACT.CITIZEN_ID.in(offers.stream().map(Offer::citizenId).distinct().toList()))
        .orderBy(FACT.ID)
        .forUpdate()
        .forEach(row ->
            stored
                .computeIfAbsent(row.getCitizenId(), _ -> new ArrayList<>())
                .add(
                    new Period(
                        row.getId(),
                        row.getCitizenId(),
                        row.getName(),
                        row.getValue(),
                        row.getValid())));
    return stored;
  }

  private void change(List<Period> changed, Source source) {
    List<Long> ids = changed.stream().map(each -> Objects.requireNonNull(each.id)).toList();
    Map<Long, JSONB> before = events.images(FACT, ids);
    for (Period fact : changed) {
      sql.update(FACT)
          .set(FACT.VALID, fact.during)
          .set(FACT.VALUE, fact.value)
          .where(FACT.ID.eq(fact.id))
          .execute();
    }
    events.write(FACT, ids, before, source);
  }

  private void create(List<Period> created, Source source) {
    if (created.isEmpty()) {
      return;
    }
    List<Long> ids =
        sql.insertInto(FACT, FACT.CITIZEN_ID, FACT.NAME, FACT.VALUE, FACT.VALID, FACT.RECORDED_AT)
            .valuesOfRows(
                created.stream()
                    .map(each ->
                        row(each.citizenId, each.name, each.value, each.during, source.at()))
                    .toList())
            .returning(FACT.ID)
            .fetch(FACT.ID);
    events.write(FACT, ids, Map.of(), source);
  }
}
