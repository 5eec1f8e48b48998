package dk.frirum.casework;

import static dk.frirum.tables.Tables.SPELL;
import static org.jooq.impl.DSL.row;

import dk.frirum.intake.ImportEvents;
import dk.frirum.intake.Source;
import dk.frirum.intake.Taken;
import dk.frirum.time.DateRange;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes spells (<i>ydelsesperioder</i>) from elsewhere. */
@Component
public class SpellIntake extends PeriodIntake {
  private final DSLContext sql;

  SpellIntake(DSLContext sql, ImportEvents events) {
    super(SPELL, events);
    this.sql = sql;
  }

  /** A spell offered. */
  public record Offer(long citizenId, String benefit, DateRange during) {
    private Period period() {
      return new Period(null, citizenId, benefit, "", during);
    }
  }

  /** Takes spells in order; an answer for each. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Taken> take(List<Offer> offers, Source source) {
    return takeAll(offers.stream().map(Offer::period).toList(), source);
  }

  @Override
  List<Period> stored(List<Long> citizens) {
    return sql.selectFrom(SPELL)
        .where(SPELL.CITIZEN_ID.in(citizens))
        .orderBy(SPELL.ID)
        .forUpdate()
        .fetch(row ->
            new Period(row.getId(), row.getCitizenId(), row.getBenefit(), "", row.getDuring()));
  }

  @Override
  void change(Period changed) {
    sql.update(SPELL)
        .set(SPELL.DURING, changed.during)
        .set(SPELL.VERSION, SPELL.VERSION.plus(1))
        .where(SPELL.ID.eq(changed.id))
        .execute();
  }

  @Override
  List<Long> create(List<Period> created, Source source) {
    return sql.insertInto(SPELL, SPELL.CITIZEN_ID, SPELL.BENEFIT, SPELL.DURING, SPELL.RECORDED_AT)
        .valuesOfRows(
            created.stream()
                .map(each -> row(each.citizenId, each.name, each.during, source.at()))
                .toList())
        .returning(SPELL.ID)
        .fetch(SPELL.ID);
  }
}
