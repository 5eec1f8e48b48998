package dk.frirum.timestudy;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** What interviews took, summed by caseworker: nothing of a single one leaves here. */
@Component
class Taken {
  private final DSLContext sql;

  Taken(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * One caseworker's interviews of a kind in a period.
   *
   * @param after whether on the day that divides, or later
   * @param minutes sums of preparation, meeting and after-work, of those with any minutes
   * @param with how many had any
   * @param without how many had none: they say nothing of time
   * @param rounded of the minutes of preparation and after-work that were not 0, how many were
   *     whole quarters of an hour, whole fives, and none of these
   */
  record Sums(
      String kind,
      long caseworker,
      boolean after,
      long[] minutes,
      long with,
      long without,
      long[] rounded) {}

  /** Those held in a municipality between two days, whoever registered them known. */
  List<Sums> of(String municipality, LocalDate first, LocalDate divides, LocalDate last) {
    // Written out, so that it is the same expression in both places of the statement.
    Field<Boolean> after = field(INTERVIEW.HELD_ON.ge(inline(divides)));
    var total =
        INTERVIEW
            .PREPARATION_MINUTES
            .plus(INTERVIEW.MEETING_MINUTES)
            .plus(INTERVIEW.AFTER_WORK_MINUTES);
    var any = total.gt(0);
    var preparation = INTERVIEW.PREPARATION_MINUTES;
    var afterWork = INTERVIEW.AFTER_WORK_MINUTES;
    List<Sums> all = new ArrayList<>();
    sql.select(
            INTERVIEW.KIND,
            INTERVIEW.REGISTERED_BY,
            after,
            sum(preparation),
            sum(INTERVIEW.MEETING_MINUTES),
            sum(afterWork),
            count().filterWhere(any),
            count().filterWhere(not(any)),
            count().filterWhere(quarter(preparation)),
            count().filterWhere(quarter(afterWork)),
            count().filterWhere(five(preparation)),
            count().filterWhere(five(afterWork)),
            count().filterWhere(preparation.gt(0)),
            count().filterWhere(afterWork.gt(0)))
        .from(INTERVIEW)
        .join(CITIZEN)
        .on(CITIZEN.ID.eq(INTERVIEW.CITIZEN_ID))
        .where(
            CITIZEN.MUNICIPALITY.eq(municipality),
            INTERVIEW.HELD_ON.between(first, last),
            INTERVIEW.OUTCOME.eq(inline("held")),
            not(condition(INTERVIEW.WITHDRAWN)),
            INTERVIEW.REGISTERED_BY.isNotNull())
        .groupBy(INTERVIEW.KIND, INTERVIEW.REGISTERED_BY, after)
        .forEach(row -> {
          long quarters = row.value9() + (long) row.value10();
          long fives = row.value11() + (long) row.value12();
          long said = row.value13() + (long) row.value14();
          all.add(
              new Sums(
                  row.value1(),
                  row.value2(),
                  row.value3(),
                  new long[] {whole(row.value4()), whole(row.value5()), whole(row.value6())},
                  row.value7(),
                  row.value8(),
                  new long[] {quarters, fives - quarters, said - fives}));
        });
    return all;
  }

  private static Condition quarter(Field<Integer> minutes) {
    return minutes.gt(0).and(minutes.mod(15).eq(0));
  }

  private static Condition five(Field<Integer> minutes) {
    return minutes.gt(0).and(minutes.mod(5).eq(0));
  }

  private static long whole(BigDecimal sum) {
    return sum.longValue();
  }
}
