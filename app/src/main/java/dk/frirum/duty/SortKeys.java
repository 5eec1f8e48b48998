package dk.frirum.duty;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import dk.frirum.web.Day;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.RowN;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a stored list is ordered by. The id breaks every tie, so that a page begins exactly where
 * the one before ended, whatever is added meanwhile.
 */
@Component
class SortKeys {
  private static final Field<LocalDate> NEVER = field("date 'infinity'", LocalDate.class);
  private static final List<Status> BY_URGENCY =
      List.of(Status.OVERDUE, Status.DUE, Status.UPCOMING, Status.UNDETERMINED, Status.SUSPENDED);

  private final DSLContext sql;
  private final Field<?> name = danish(CITIZEN.SURNAME.concat(" ").concat(CITIZEN.GIVEN_NAME));
  private final Field<?> responsible = danish(DSL.coalesce(STAFF.NAME, ""));
  private final Field<?> status = position(BY_URGENCY.stream().map(Status::name), DUTY.STATUS);
  private final Field<?> title;

  SortKeys(DSLContext sql, RulebookHolder holder) {
    this.sql = sql;
    Rulebook book = holder.rulebook();
    this.title =
        position(
            book.requirements().stream()
                .sorted(Comparator.comparing(each -> each.title().danish()))
                .map(each -> each.id()),
            DUTY.REQUIREMENT);
  }

  List<OrderField<?>> order(Sort sort) {
    return fields(sort.by()).stream()
        .<OrderField<?>>map(each -> sort.descending() ? each.desc() : each.asc())
        .toList();
  }

  /** What comes after a row; everything where the row is no longer there. */
  Condition after(Sort sort, String cursor) {
    RowN from = cursor.isEmpty() ? null : start(sort, cursor);
    if (from == null) {
      return noCondition();
    }
    RowN here = row(fields(sort.by()));
    return sort.descending() ? here.lt(from) : here.gt(from);
  }

  /** Where the page after a line begins: its date and id, and nothing about the person. */
  static String cursor(Line last) {
    return (last.due() == null ? "none" : last.due().toString()) + "." + last.id();
  }

  private @Nullable RowN start(Sort sort, String cursor) {
    int dot = cursor.indexOf('.');
    Long id = dot < 0 ? null : number(cursor.substring(dot + 1));
    if (id == null) {
      return null;
    }
    if (sort.by() == Sort.By.DUE) {
      Day due = Day.read(cursor.substring(0, dot));
      return row(List.of(due.date() == null ? NEVER : val(due.date()), val(id)));
    }
    var last =
        sql.select(fields(sort.by()).getFirst(), DUTY.DUE)
            .from(DUTY)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(DUTY.CITIZEN_ID))
            .leftJoin(STAFF)
            .on(STAFF.ID.eq(DUTY.CASEWORKER_ID))
            .where(DUTY.ID.eq(id))
            .fetchOne();
    if (last == null) {
      return null;
    }
    LocalDate due = last.get(DUTY.DUE);
    return row(List.of(val(last.get(0)), due == null ? NEVER : val(due), val(id)));
  }

  private List<Field<?>> fields(Sort.By by) {
    return switch (by) {
      case DUE -> List.of(DUTY.SORT_DUE, DUTY.ID);
      case NAME -> List.of(name, DUTY.SORT_DUE, DUTY.ID);
      case DUTY -> List.of(title, DUTY.SORT_DUE, DUTY.ID);
      case STATUS -> List.of(status, DUTY.SORT_DUE, DUTY.ID);
      case RESPONSIBLE -> List.of(responsible, DUTY.SORT_DUE, DUTY.ID);
    };
  }

  private static Field<?> danish(Field<String> text) {
    return text.collate("da-x-icu");
  }

  private static Field<Integer> position(Stream<String> order, Field<String> of) {
    return field(
        "array_position({0}, {1})", Integer.class, DSL.inline(order.toArray(String[]::new)), of);
  }

  private static @Nullable Long number(String text) {
    return text.length() <= 18
            && !text.isEmpty()
            && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Long.valueOf(text)
        : null;
  }
}
