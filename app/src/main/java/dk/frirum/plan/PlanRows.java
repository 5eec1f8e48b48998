package dk.frirum.plan;

import static dk.frirum.tables.Tables.MOVED;
import static dk.frirum.tables.Tables.PLAN_ITEM;
import static dk.frirum.tables.Tables.PLAN_VERSION;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.SignedIn;
import dk.frirum.plan.Version.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The statements behind {@link Plans}. */
@Component
class PlanRows {
  static final String SUBJECT = "plan_item";

  private static final TypeReference<List<Kept>> LINES = new TypeReference<>() {};

  /** The shortest way first, then by day. */
  private static final Comparator<Item> ORDER =
      Comparator.comparing((Item item) -> item.line().kind())
          .thenComparing(
              item -> item.line().way(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(
              item -> item.line().due(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Item::id);

  private final DSLContext sql;
  private final JsonMapper json;

  PlanRows(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** The plan as it stands, in the order it is read. */
  List<Item> of(long citizenId) {
    return list(PLAN_ITEM.CITIZEN_ID.eq(citizenId));
  }

  /** A line of a citizen's plan; none where there is none, or no longer. */
  Optional<Item> find(long citizenId, long id) {
    return list(PLAN_ITEM.CITIZEN_ID.eq(citizenId).and(PLAN_ITEM.ID.eq(id))).stream().findFirst();
  }

  private List<Item> list(Condition which) {
    List<Item> items =
        new ArrayList<>(
            sql.select(PLAN_ITEM.fields())
                .select(STAFF.NAME)
                .from(PLAN_ITEM)
                .join(STAFF)
                .on(STAFF.ID.eq(PLAN_ITEM.WRITTEN_BY))
                .where(which, PLAN_ITEM.REMOVED.isFalse())
                .fetch(row ->
                    new Item(
                        row.get(PLAN_ITEM.ID),
                        new Line(
                            Kind.of(row.get(PLAN_ITEM.KIND)).orElseThrow(),
                            row.get(PLAN_ITEM.WORDS),
                            row.get(PLAN_ITEM.WAY) == null
                                ? null
                                : Way.of(row.get(PLAN_ITEM.WAY)).orElseThrow(),
                            row.get(PLAN_ITEM.DOER) == null
                                ? null
                                : Doer.of(row.get(PLAN_ITEM.DOER)).orElseThrow(),
                            row.get(PLAN_ITEM.DUE),
                            row.get(PLAN_ITEM.MEETING_ID),
                            row.get(PLAN_ITEM.INTERVIEW_ID),
                            row.get(PLAN_ITEM.PLACEMENT_ID)),
                        row.get(PLAN_ITEM.DONE_ON),
                        row.get(PLAN_ITEM.BY_CITIZEN),
                        row.get(STAFF.NAME),
                        row.get(PLAN_ITEM.VERSION))));
    items.sort(ORDER);
    return items;
  }

  /** Whether a line was added with a key before. */
  boolean added(long citizenId, UUID key) {
    return sql.fetchExists(
        PLAN_ITEM, PLAN_ITEM.IDEMPOTENCY_KEY.eq(key), PLAN_ITEM.CITIZEN_ID.eq(citizenId));
  }

  long insert(SignedIn who, long citizenId, Line line, boolean byCitizen, UUID key, Instant now) {
    return sql.insertInto(PLAN_ITEM)
        .set(PLAN_ITEM.CITIZEN_ID, citizenId)
        .set(PLAN_ITEM.KIND, line.kind().code())
        .set(columns(line))
        .set(PLAN_ITEM.BY_CITIZEN, byCitizen)
        .set(PLAN_ITEM.WRITTEN_BY, who.id())
        .set(PLAN_ITEM.WRITTEN_AT, now)
        .set(PLAN_ITEM.IDEMPOTENCY_KEY, key)
        .returning(PLAN_ITEM.ID)
        .fetchSingle()
        .getId();
  }

  void update(long id, Map<Field<?>, @Nullable Object> columns) {
    sql.update(PLAN_ITEM)
        .set(columns)
        .set(PLAN_ITEM.VERSION, PLAN_ITEM.VERSION.plus(1))
        .where(PLAN_ITEM.ID.eq(id))
        .execute();
  }

  /** What was agreed at a talk, of what is a citizen's; removed or not. */
  List<Long> agreedAt(Field<Long> talk, long id, long citizenId) {
    return sql.select(PLAN_ITEM.ID)
        .from(PLAN_ITEM)
        .where(talk.eq(id), PLAN_ITEM.CITIZEN_ID.eq(citizenId))
        .orderBy(PLAN_ITEM.ID)
        .fetch(PLAN_ITEM.ID);
  }

  void move(long id, long to) {
    update(id, Map.of(PLAN_ITEM.CITIZEN_ID, to));
  }

  static Map<Field<?>, @Nullable Object> columns(Line line) {
    Map<Field<?>, @Nullable Object> columns = new java.util.HashMap<>();
    columns.put(PLAN_ITEM.WORDS, line.words());
    columns.put(PLAN_ITEM.WAY, line.way() == null ? null : line.way().code());
    columns.put(PLAN_ITEM.DOER, line.doer() == null ? null : line.doer().code());
    columns.put(PLAN_ITEM.DUE, line.due());
    columns.put(PLAN_ITEM.MEETING_ID, line.meetingId());
    columns.put(PLAN_ITEM.INTERVIEW_ID, line.interviewId());
    columns.put(PLAN_ITEM.PLACEMENT_ID, line.placementId());
    return columns;
  }

  static Map<Field<?>, @Nullable Object> done(@Nullable LocalDate on) {
    Map<Field<?>, @Nullable Object> columns = new java.util.HashMap<>();
    columns.put(PLAN_ITEM.DONE_ON, on);
    return columns;
  }

  /** Keeps the whole plan as it now is. */
  void keep(SignedIn who, long citizenId, boolean byCitizen, Instant now) {
    List<Kept> lines = of(citizenId).stream().map(Kept::of).toList();
    sql.insertInto(PLAN_VERSION)
        .set(PLAN_VERSION.CITIZEN_ID, citizenId)
        .set(PLAN_VERSION.CONTENT, JSONB.jsonb(json.writeValueAsString(lines)))
        .set(PLAN_VERSION.BY_CITIZEN, byCitizen)
        .set(PLAN_VERSION.MADE_BY, who.id())
        .set(PLAN_VERSION.MADE_AT, now)
        .execute();
  }

  /** All versions, earliest first; without what turned out to be another citizen's. */
  List<Version> versions(long citizenId) {
    Set<Long> gone =
        sql.select(PLAN_ITEM.ID)
            .from(PLAN_ITEM)
            .join(MOVED)
            .on(MOVED.SUBJECT.eq(SUBJECT), MOVED.SUBJECT_ID.eq(PLAN_ITEM.ID))
            .where(MOVED.FROM_CITIZEN.eq(citizenId), PLAN_ITEM.CITIZEN_ID.ne(citizenId))
            .fetchSet(PLAN_ITEM.ID);
    var rows =
        sql.select(
                PLAN_VERSION.ID,
                PLAN_VERSION.CONTENT,
                PLAN_VERSION.BY_CITIZEN,
                PLAN_VERSION.MADE_AT,
                STAFF.NAME)
            .from(PLAN_VERSION)
            .join(STAFF)
            .on(STAFF.ID.eq(PLAN_VERSION.MADE_BY))
            .where(PLAN_VERSION.CITIZEN_ID.eq(citizenId))
            .orderBy(PLAN_VERSION.ID)
            .fetch();
    List<Version> all = new ArrayList<>();
    for (var row : rows) {
      all.add(
          new Version(
              row.get(PLAN_VERSION.ID),
              all.size() + 1,
              json.readValue(row.get(PLAN_VERSION.CONTENT).data(), LINES).stream()
                  .filter(line -> !gone.contains(line.id()))
                  .toList(),
              row.get(PLAN_VERSION.BY_CITIZEN),
              row.get(STAFF.NAME),
              row.get(PLAN_VERSION.MADE_AT)));
    }
    return all;
  }
}
