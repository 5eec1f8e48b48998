package dk.frirum.trial;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.EXPOSURE;
import static dk.frirum.tables.Tables.TRIAL_ACTION;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.sum;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was in a trial action, on which days, in which version (<i>omfattet af prøvehandling</i>).
 */
@Component
public class Exposed {
  /** So many are named on a page. */
  private static final int NAMED = 100;

  private final DSLContext sql;
  private final CitizenAccess access;
  private final Audit audit;

  Exposed(DSLContext sql, CitizenAccess access, Audit audit) {
    this.sql = sql;
    this.access = access;
    this.audit = audit;
  }

  /**
   * How many were in a version.
   *
   * @param days of all of them together
   * @param unsure of the citizens, those of whom a fact is missing
   */
  public record Count(int version, int citizens, long days, int unsure) {}

  /** By version, in order. */
  public List<Count> counts(long trial) {
    var days = field("upper({0}) - lower({0})", Integer.class, EXPOSURE.DURING);
    return sql.select(
            EXPOSURE.VERSION_NUMBER,
            countDistinct(EXPOSURE.CITIZEN_ID),
            sum(days),
            countDistinct(EXPOSURE.CITIZEN_ID).filterWhere(EXPOSURE.SURE.isFalse()))
        .from(EXPOSURE)
        .where(EXPOSURE.TRIAL_ID.eq(trial))
        .groupBy(EXPOSURE.VERSION_NUMBER)
        .orderBy(EXPOSURE.VERSION_NUMBER)
        .fetch(row -> {
          BigDecimal all = row.value3();
          return new Count(
              row.value1(), row.value2(), all == null ? 0 : all.longValue(), row.value4());
        });
  }

  /** A citizen who was in it. */
  public record Person(long citizen, String name, int version, DateRange during, boolean sure) {}

  /**
   * Some of them.
   *
   * @param all how many there are, more than are named perhaps
   */
  public record People(List<Person> named, int all) {
    public People {
      named = List.copyOf(named);
    }
  }

  /**
   * Those this person may see, newest first; the trail says so.
   *
   * @return none for those who see no citizens
   */
  @Transactional
  public People people(SignedIn who, long trial) {
    if (!who.seesCitizens()) {
      return new People(List.of(), 0);
    }
    List<Person> people =
        sql.select(
                CITIZEN.ID,
                CITIZEN.GIVEN_NAME.concat(" ").concat(CITIZEN.SURNAME),
                EXPOSURE.VERSION_NUMBER,
                EXPOSURE.DURING,
                EXPOSURE.SURE)
            .from(EXPOSURE)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(EXPOSURE.CITIZEN_ID))
            .where(EXPOSURE.TRIAL_ID.eq(trial), access.visible(who))
            .orderBy(field("lower({0})", LocalDate.class, EXPOSURE.DURING).desc(), CITIZEN.ID)
            .limit(NAMED)
            .fetch(row ->
                new Person(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    if (!people.isEmpty()) {
      audit.record(
          Entry.of(who.id(), Action.EXPOSED_LISTED)
              .showing(people.stream().map(Person::citizen).distinct().toList(), people.size())
              .with(Map.of("trial", trial)));
    }
    int all =
        sql.fetchCount(
            EXPOSURE.join(CITIZEN).on(CITIZEN.ID.eq(EXPOSURE.CITIZEN_ID)),
            EXPOSURE.TRIAL_ID.eq(trial).and(access.visible(who)));
    return new People(people, all);
  }

  /** A trial action a citizen was in. */
  public record Membership(
      long trial, String title, int version, long spell, DateRange during, boolean sure) {}

  /** What a citizen was in, latest first; whoever shows it has opened the case. */
  public List<Membership> of(long citizen) {
    return sql.select(
            TRIAL_ACTION.ID,
            TRIAL_ACTION.TITLE,
            EXPOSURE.VERSION_NUMBER,
            EXPOSURE.SPELL_ID,
            EXPOSURE.DURING,
            EXPOSURE.SURE)
        .from(EXPOSURE)
        .join(TRIAL_ACTION)
        .on(TRIAL_ACTION.ID.eq(EXPOSURE.TRIAL_ID))
        .where(EXPOSURE.CITIZEN_ID.eq(citizen))
        .orderBy(field("lower({0})", LocalDate.class, EXPOSURE.DURING).desc(), TRIAL_ACTION.ID)
        .fetch(row ->
            new Membership(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6()));
  }
}
