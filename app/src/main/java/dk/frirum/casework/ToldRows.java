package dk.frirum.casework;

import static dk.frirum.tables.Tables.DATE_TOLD;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;

/**
 * The dates one citizen was told, in the order they were told.
 *
 * @param last the last one for each duty
 * @param mistold those that were told to somebody else by mistake, which never count
 */
record ToldRows(List<ToldDate> last, List<MistoldDates.Noted> mistold) {
  private static final Field<Boolean> ANOTHER =
      field(DATE_TOLD.TOLD_ANOTHER_AT.isNotNull()).as("another");

  /** Those of the citizen of a statement's row, to be read with it. */
  static Field<ToldRows> of(Field<Long> citizen) {
    return multiset(
            select(
                    DATE_TOLD.ID,
                    DATE_TOLD.CITIZEN_ID,
                    DATE_TOLD.SPELL_ID,
                    DATE_TOLD.REQUIREMENT,
                    DATE_TOLD.ANCHOR,
                    DATE_TOLD.DUE,
                    DATE_TOLD.TOLD_ON,
                    DATE_TOLD.CHANNEL,
                    DATE_TOLD.REPORTED,
                    STAFF.NAME,
                    ANOTHER)
                .from(DATE_TOLD)
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(DATE_TOLD.TOLD_BY))
                .where(DATE_TOLD.CITIZEN_ID.eq(citizen))
                .orderBy(DATE_TOLD.TOLD_ON, DATE_TOLD.ID))
        .convertFrom(ToldRows::of);
  }

  private static ToldRows of(Result<? extends Record> rows) {
    Map<Duty, ToldDate> last = new LinkedHashMap<>();
    List<MistoldDates.Noted> mistold = new ArrayList<>();
    for (Record row : rows) {
      if (row.get(ANOTHER)) {
        mistold.add(
            new MistoldDates.Noted(
                row.get(DATE_TOLD.ID), row.get(DATE_TOLD.DUE), row.get(DATE_TOLD.TOLD_ON)));
      } else {
        ToldDate date = date(row);
        Duty duty = new Duty(date.spellId(), date.requirement(), date.anchor());
        last.remove(duty); // it stands where it was told last
        last.put(duty, date);
      }
    }
    return new ToldRows(List.copyOf(last.values()), mistold);
  }

  private record Duty(long spell, String requirement, LocalDate anchor) {}

  private static ToldDate date(Record row) {
    return new ToldDate(
        row.get(DATE_TOLD.ID),
        row.get(DATE_TOLD.CITIZEN_ID),
        row.get(DATE_TOLD.SPELL_ID),
        row.get(DATE_TOLD.REQUIREMENT),
        row.get(DATE_TOLD.ANCHOR),
        row.get(DATE_TOLD.DUE),
        row.get(DATE_TOLD.TOLD_ON),
        ToldDate.Channel.of(row.get(DATE_TOLD.CHANNEL)).orElseThrow(),
        Objects.requireNonNullElse(row.get(STAFF.NAME), ""),
        row.get(DATE_TOLD.REPORTED));
  }
}
