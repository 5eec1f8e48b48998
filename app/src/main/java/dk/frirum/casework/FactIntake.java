package dk.frirum.casework;

import static dk.frirum.tables.Tables.FACT;
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

/** Takes facts (<i>oplysninger</i>) from elsewhere. */
@Component
public class FactIntake extends PeriodIntake {
  private final DSLContext sql;

  FactIntake(DSLContext sql, ImportEvents events) {
    super(FACT, events);
    this.sql = sql;
  }

  /** A fact offered. */
  public record Offer(long citizenId, String name, String value, DateRange during) {
    private Period period() {
      return new Period(null, citizenId, name, value, during);
    }
  }

  /** Takes facts in order; an answer for each. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Taken> take(List<Offer> offers, Source source) {
    return takeAll(offers.stream().map(Offer::period).toList(), source);
  }

  @Override
  List<Period> stored(List<Long> citizens) {
    return sql.selectFrom(FACT)
        .where(FACT.CITIZEN_ID.in(citizens))
        .orderBy(FACT.ID)
        .forUpdate()
        .fetch(row ->
            new Period(
                row.getId(), row.getCitizenId(), row.getName(), row.getValue(), row.getValid()));
  }

  @Override
  void change(Period changed) {
    sql.update(FACT)
        .set(FACT.VALID, changed.during)
        .set(FACT.VALUE, changed.value)
        .where(FACT.ID.eq(changed.id))
        .execute();
  }

  @Override
  List<Long> create(List<Period> created, Source source) {
    return sql.insertInto(
            FACT, FACT.CITIZEN_ID, FACT.NAME, FACT.VALUE, FACT.VALID, FACT.RECORDED_AT)
        .valuesOfRows(
            created.stream()
                .map(each -> row(each.citizenId, each.name, each.value, each.during, source.at()))
                .toList())
        .returning(FACT.ID)
        .fetch(FACT.ID);
  }
}
