package dk.frirum.casework;

import static dk.frirum.tables.Tables.SPELL;
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

/** Takes spells (<i>ydelsesperioder</i>) from elsewhere. */
@Component
public class SpellIntake {
  private final DSLContext sql;
  private final ImportEvents events;

  SpellIntake(DSLContext sql, ImportEvents events) {
    this.sql = sql;
    this.events = events;
  }

  /** A spell offered. */
  public record Offer(long citizenId, String benefit, DateRange during) {}

  /** Takes spells in order; an answer for each. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Taken> take(List<Offer> offers, Source source) {
    Map<Long, List<Period>> stored = stored(offers);
    List<Taken> answers = new ArrayList<>();
    for (Offer offer : offers) {
      answers.add(
          new Period(null, offer.citizenId(), offer.benefit(), "", offer.during())
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
    sql.selectFrom(SPELL)
        .where(SPELL.CITIZEN_ID.in(offers.stream().map(Offer::citizenId).distinct().toList()))
        .orderBy(SPELL.ID)
        .forUpdate()
        .forEach(row ->
            stored
                .computeIfAbsent(row.getCitizenId(), _ -> new ArrayList<>())
                .add(
                    new Period(
                        row.getId(), row.getCitizenId(), row.getBenefit(), "", row.getDuring())));
    return stored;
  }

  private void change(List<Period> changed, Source source) {
    List<Long> ids = changed.stream().map(each -> Objects.requireNonNull(each.id)).toList();
    Map<Long, JSONB> before = events.images(SPELL, ids);
    for (Period spell : changed) {
      sql.update(SPELL)
          .set(SPELL.DURING, spell.during)
          .set(SPELL.VERSION, SPELL.VERSION.plus(1))
          .where(SPELL.ID.eq(spell.id))
          .execute();
    }
    events.write(SPELL, ids, before, source);
  }

  private void create(List<Period> created, Source source) {
    if (created.isEmpty()) {
      return;
    }
    List<Long> ids =
        sql.insertInto(SPELL, SPELL.CITIZEN_ID, SPELL.BENEFIT, SPELL.DURING, SPELL.RECORDED_AT)
            .valuesOfRows(
                created.stream()
                    .map(each -> row(each.citizenId, each.name, each.during, source.at()))
                    .toList())
            .returning(SPELL.ID)
            .fetch(SPELL.ID);
    events.write(SPELL, ids, Map.of(), source);
  }
}
