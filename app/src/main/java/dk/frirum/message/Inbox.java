package dk.frirum.message;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.noCondition;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The messages somebody has, page by page, and which of them have been read. */
@Component
class Inbox {
  /** Messages to a page. */
  static final int PAGE = 100;

  private final DSLContext sql;
  private final CitizenAccess access;
  private final Audit audit;
  private final Clock clock;
  private final JsonMapper json;

  Inbox(DSLContext sql, CitizenAccess access, Audit audit, Clock clock, JsonMapper json) {
    this.sql = sql;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  /**
   * A message.
   *
   * @param details what more it says, by name
   * @param citizenId whom it is about, while the reader may see the citizen; none otherwise
   * @param citizen that citizen's name
   * @param by whose doing it tells of
   */
  record Message(
      Kind kind,
      String by,
      Map<String, String> details,
      @Nullable Long citizenId,
      @Nullable String citizen,
      Instant at,
      boolean unread) {}

  /**
   * A page of messages.
   *
   * @param next where the page after begins; none on the last
   */
  record Opened(List<Message> messages, @Nullable Long next) {}

  /**
   * Messages, latest first; from now on those of this page are read, and no others.
   *
   * @param before where the page begins; none for the first
   */
  @Transactional
  public Opened read(SignedIn who, @Nullable Long before) {
    var by = STAFF.as("by_staff");
    var found =
        sql.select(
                MESSAGE.ID,
                MESSAGE.KIND,
                MESSAGE.SENT_AT,
                MESSAGE.READ_AT,
                MESSAGE.DETAILS,
                CITIZEN.ID,
                CITIZEN.GIVEN_NAME.concat(" ").concat(CITIZEN.SURNAME).as("citizen"),
                by.NAME)
            .from(MESSAGE)
            .leftJoin(CITIZEN)
            .on(CITIZEN.ID.eq(MESSAGE.CITIZEN_ID), access.visible(who))
            .leftJoin(by)
            .on(
                by.ID
                    .cast(String.class)
                    .eq(org.jooq.impl.DSL.jsonbGetAttributeAsText(MESSAGE.DETAILS, "by")))
            .where(
                MESSAGE.STAFF_ID.eq(who.id()),
                before == null ? noCondition() : MESSAGE.ID.lt(before))
            .orderBy(MESSAGE.ID.desc())
            .limit(PAGE + 1)
            .fetch();
    boolean more = found.size() > PAGE;
    var shown = more ? found.subList(0, PAGE) : found;
    sql.update(MESSAGE)
        .set(MESSAGE.READ_AT, clock.instant())
        .where(
            MESSAGE.ID.in(shown.stream().map(row -> row.get(MESSAGE.ID)).toList()),
            MESSAGE.READ_AT.isNull())
        .execute();
    List<Long> named =
        shown.stream()
            .map(row -> row.get(CITIZEN.ID))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    audit.record(Entry.of(who.id(), Action.MESSAGES_READ).showing(named, shown.size()));
    return new Opened(
        shown.stream()
            .map(row ->
                new Message(
                    Kind.of(row.get(MESSAGE.KIND)),
                    Objects.requireNonNullElse(row.get(by.NAME), ""),
                    details(row.get(MESSAGE.DETAILS)),
                    row.get(CITIZEN.ID),
                    row.get("citizen", String.class),
                    row.get(MESSAGE.SENT_AT),
                    row.get(MESSAGE.READ_AT) == null))
            .toList(),
        more ? shown.getLast().get(MESSAGE.ID) : null);
  }

  private Map<String, String> details(JSONB stored) {
    return json.readValue(stored.data(), new TypeReference<Map<String, String>>() {});
  }
}
