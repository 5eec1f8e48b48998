package dk.frirum.citizen;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.Protection;
import dk.frirum.access.SignedIn;
import dk.frirum.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Citizens, as far as somebody may see them. Whoever shows what is read here writes it in the trail
 * in the same transaction.
 */
@Component
public class Citizens {
  /** So many are found at most; a search that finds more asks to be narrowed. */
  static final int MOST = 250;

  static final int PAGE = 25;

  /** As in the index. */
  private static final Field<String> WORDS =
      field(
          "to_tsvector('simple', translate({0}, '-''.', '   '))",
          String.class, CITIZEN.SEARCH_NAME);

  private static final Field<String> SURNAME = alphabetic(CITIZEN.SURNAME);
  private static final Field<String> GIVEN_NAME = alphabetic(CITIZEN.GIVEN_NAME);

  private final DSLContext sql;
  private final CitizenAccess access;

  Citizens(DSLContext sql, CitizenAccess access) {
    this.sql = sql;
    this.access = access;
  }

  /**
   * One citizen.
   *
   * @throws NotFound when there is none with the id, or none this person may see
   */
  public Citizen find(SignedIn who, long id) {
    return sql.select(fields())
        .from(CITIZEN)
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(CITIZEN.CASEWORKER_ID))
        .where(CITIZEN.ID.eq(id), access.visible(who))
        .fetchOptional(Citizens::citizen)
        .orElseThrow(() -> new NotFound("citizen " + id));
  }

  /**
   * Looks for citizens, in the order of surname and given name.
   *
   * @param after where the page before ended; none for the first page
   */
  public Found search(SignedIn who, Query query, Found.@Nullable After after) {
    return switch (query) {
      case Query.Nothing() -> new Found(List.of(), 0L, null);
      case Query.Cpr(String cpr) -> page(who, numbered(who, cpr), after);
      case Query.Born(List<LocalDate> days) -> page(who, CITIZEN.BORN.in(days), after);
      case Query.Name(List<String> words) -> page(who, beginnings(words), after);
    };
  }

  /** The number of a closed record finds the one that was kept. */
  private Condition numbered(SignedIn who, String cpr) {
    return sql.select(CITIZEN.MERGED_INTO)
        .from(CITIZEN)
        .where(CITIZEN.MUNICIPALITY.eq(who.municipality()), CITIZEN.CPR.eq(cpr))
        .fetchOptional(CITIZEN.MERGED_INTO)
        .map(CITIZEN.ID::eq)
        .orElseGet(() -> CITIZEN.CPR.eq(cpr));
  }

  /** Inline, since how rare a word is decides how it is best looked for. Words are only letters. */
  private static Condition beginnings(List<String> words) {
    String all = words.stream().map("'%s':*"::formatted).collect(Collectors.joining(" & "));
    return condition("{0} @@ {1}::tsquery", WORDS, inline(all));
  }

  private Found page(SignedIn who, Condition which, Found.@Nullable After after) {
    CommonTableExpression<?> hit =
        name("hit")
            .asMaterialized(
                select(CITIZEN.ID).from(CITIZEN).where(which, access.visible(who)).limit(MOST + 1));
    Field<Integer> all = field(selectCount().from(hit)).as("all_hits");
    List<Record> rows =
        sql
            .with(hit)
            .select(fields())
            .select(all)
            .from(hit)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(hit.field(CITIZEN.ID)))
            .leftJoin(STAFF)
            .on(STAFF.ID.eq(CITIZEN.CASEWORKER_ID))
            .where(after == null ? noCondition() : behind(after))
            .orderBy(SURNAME, GIVEN_NAME, CITIZEN.ID)
            .limit(PAGE + 1)
            .fetch()
            .stream()
            .map(Record.class::cast)
            .toList();
    List<Citizen> shown = rows.stream().limit(PAGE).map(Citizens::citizen).toList();
    long total = rows.isEmpty() ? 0 : rows.getFirst().get(all);
    boolean counted = total <= MOST;
    // Of more than are counted arbitrary ones were read: paging through them would mislead.
    boolean more = counted && rows.size() > PAGE;
    return new Found(shown, counted ? total : null, more ? Found.After.of(shown.getLast()) : null);
  }

  private static Condition behind(Found.After after) {
    return row(SURNAME, GIVEN_NAME, CITIZEN.ID).gt(after.surname(), after.givenName(), after.id());
  }

  /** A protected address on one line, for whoever was found to be allowed it; none when unknown. */
  public @Nullable String protectedAddress(SignedIn who, long id) {
    return sql.select(CITIZEN.ADDRESS, CITIZEN.POSTCODE, CITIZEN.CITY)
        .from(CITIZEN)
        .where(CITIZEN.ID.eq(id), CITIZEN.PROTECTION.eq("address"), access.visible(who))
        .fetchOne(
            row -> known(joined(", ", row.value1(), joined(" ", row.value2(), row.value3()))));
  }

  /**
   * The municipality's citizen with a CPR number, also one of a record that was merged, seen by
   * this person or not.
   */
  public Optional<Long> withCpr(SignedIn who, String cpr) {
    return sql.select(coalesce(CITIZEN.MERGED_INTO, CITIZEN.ID))
        .from(CITIZEN)
        .where(CITIZEN.MUNICIPALITY.eq(who.municipality()), CITIZEN.CPR.eq(cpr))
        .fetchOptional(0, Long.class);
  }

  /** Å comes last, as Danes expect. */
  private static Field<String> alphabetic(Field<String> text) {
    return text.collate(collation("da-x-icu"));
  }

  private static List<SelectFieldOrAsterisk> fields() {
    return List.of(
        CITIZEN.ID,
        CITIZEN.CPR,
        CITIZEN.GIVEN_NAME,
        CITIZEN.SURNAME,
        CITIZEN.BORN,
        CITIZEN.PROTECTION,
        CITIZEN.ADDRESS,
        CITIZEN.POSTCODE,
        CITIZEN.CITY,
        CITIZEN.PHONE,
        CITIZEN.EMAIL,
        CITIZEN.CASEWORKER_ID,
        STAFF.NAME);
  }

  private static Citizen citizen(Record row) {
    Protection protection = Protection.of(row.get(CITIZEN.PROTECTION));
    boolean shown = protection.showsAddress();
    String place = joined(" ", row.get(CITIZEN.POSTCODE), row.get(CITIZEN.CITY));
    return new Citizen(
        row.get(CITIZEN.ID),
        row.get(CITIZEN.CPR),
        row.get(CITIZEN.GIVEN_NAME),
        row.get(CITIZEN.SURNAME),
        row.get(CITIZEN.BORN),
        protection,
        shown ? known(joined(", ", row.get(CITIZEN.ADDRESS), place)) : null,
        shown ? known(place) : null,
        known(row.get(CITIZEN.PHONE)),
        known(row.get(CITIZEN.EMAIL)),
        row.get(CITIZEN.CASEWORKER_ID),
        row.get(STAFF.NAME));
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
  }

  private static @Nullable String known(String text) {
    return text.isBlank() ? null : text;
  }
}
