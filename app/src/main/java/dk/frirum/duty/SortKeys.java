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
import dk.frirum.web.Places;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.RowN;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a stored list is ordered by. The id breaks every tie, so that a page begins exactly where
 * the one before ended, whatever is added, changed or removed meanwhile.
 */
@Component
class SortKeys {
  private static final Field<LocalDate> NEVER = field("date 'infinity'", LocalDate.class);
  private static final List<Status> BY_URGENCY =
      List.of(Status.OVERDUE, Status.DUE, Status.UPCOMING, Status.UNDETERMINED, Status.SUSPENDED);

  private static final String KEY = "sort_key";
  private static final String NONE = "none";

  private final Places places;
  private final Field<?> name = danish(CITIZEN.SURNAME.concat(" ").concat(CITIZEN.GIVEN_NAME));
  private final Field<?> responsible = danish(DSL.coalesce(STAFF.NAME, ""));
  private final Field<?> status = position(BY_URGENCY.stream().map(Status::name), DUTY.STATUS);
  private final Field<?> title;

  SortKeys(RulebookHolder holder, Places places) {
    this.places = places;
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

  /** What comes after the page before; none where it can no longer be told where that ended. */
  @Nullable Condition after(Sort sort, String cursor) {
    if (cursor.isEmpty()) {
      return noCondition();
    }
    RowN from = sort.by() == Sort.By.DUE ? dated(cursor) : opened(sort, cursor);
    if (from == null) {
      return null;
    }
    RowN here = row(fields(sort.by()));
    return sort.descending() ? here.lt(from) : here.gt(from);
  }

  /** What {@link #cursor} needs of the last row. */
  Field<String> key(Sort sort) {
    return sort.by() == Sort.By.DUE
        ? DSL.inline("").as(KEY)
        : fields(sort.by()).getFirst().cast(String.class).as(KEY);
  }

  /**
   * Where the page after a row begins: its date and id, and nothing about the person; in another
   * order what that goes by, sealed.
   */
  String cursor(Sort sort, Record last) {
    LocalDate date = last.get(DUTY.DUE);
    String due = date == null ? NONE : date.toString();
    String id = Long.toString(last.get(DUTY.ID));
    return sort.by() == Sort.By.DUE
        ? due + "." + id
        : places.seal(list(sort), List.of(last.get(KEY, String.class), due, id));
  }

  private static @Nullable RowN dated(String cursor) {
    int dot = cursor.indexOf('.');
    Long id = dot < 0 ? null : number(cursor.substring(dot + 1));
    return id == null ? null : row(List.of(due(cursor.substring(0, dot)), val(id)));
  }

  private @Nullable RowN opened(Sort sort, String cursor) {
    List<String> keys = places.open(list(sort), cursor);
    if (keys == null) {
      return null;
    }
    String first = keys.getFirst();
    Field<?> key =
        switch (sort.by()) {
          case NAME, RESPONSIBLE, DUE -> val(first);
          case DUTY, STATUS -> val(Integer.valueOf(first));
        };
    return row(List.of(key, due(keys.get(1)), val(Long.valueOf(keys.get(2)))));
  }

  private static Field<LocalDate> due(String text) {
    LocalDate date = Day.read(text).date();
    return date == null ? NEVER : val(date);
  }

  private static String list(Sort sort) {
    return "today " + sort.by().code();
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
    // What stands in no order comes last, and can be gone on from.
    return field(
        "coalesce(array_position({0}, {1}), 1000000)",
        Integer.class, DSL.inline(order.toArray(String[]::new)), of);
  }

  private static @Nullable Long number(String text) {
    return text.length() <= 18
            && !text.isEmpty()
            && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Long.valueOf(text)
        : null;
  }
}
