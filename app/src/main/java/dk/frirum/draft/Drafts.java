package dk.frirum.draft;

import static dk.frirum.tables.Tables.DRAFT;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dk.frirum.access.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One draft for each writer and form. The token is made anew with the row, so that text sent after
 * the form was saved finds no row and leaves nothing behind. Only the writer ever reads a draft;
 * one who has the token alone can add to it and never read it.
 */
@Component
public class Drafts {
  static final Duration KEPT_FOR = Duration.ofDays(30);
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final DSLContext sql;
  private final JsonMapper json;
  private final Clock clock;

  Drafts(DSLContext sql, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Text that was kept.
   *
   * @param address where its form is opened again
   */
  record Kept(String address, Instant at) {}

  /**
   * The writer's draft of a form that is being shown; made where there is none.
   *
   * @param form path of the form
   * @param address path and query to come back to
   */
  @Transactional
  public Draft open(SignedIn who, long citizenId, String form, String address) {
    return sql.insertInto(DRAFT)
        .set(DRAFT.TOKEN, UUID.randomUUID())
        .set(DRAFT.STAFF_ID, who.id())
        .set(DRAFT.CITIZEN_ID, citizenId)
        .set(DRAFT.FORM, form)
        .set(DRAFT.ADDRESS, address)
        .set(DRAFT.KEPT_AT, clock.instant())
        .onConflict(DRAFT.STAFF_ID, DRAFT.FORM)
        .doUpdate()
        .set(DRAFT.ADDRESS, address)
        .returning(DRAFT.TOKEN, DRAFT.FIELDS, DRAFT.KEPT_AT)
        .fetchSingle(row -> new Draft(row.getToken(), fields(row.getFields()), row.getKeptAt()));
  }

  /**
   * The writer's drafts of several forms of a page, in one statement.
   *
   * @param forms names of the forms, each once
   * @return by the name of the form
   */
  @Transactional
  public Map<String, Draft> open(SignedIn who, long citizenId, List<String> forms, String address) {
    var insert =
        sql.insertInto(
            DRAFT,
            DRAFT.TOKEN,
            DRAFT.STAFF_ID,
            DRAFT.CITIZEN_ID,
            DRAFT.FORM,
            DRAFT.ADDRESS,
            DRAFT.KEPT_AT);
    for (String form : forms) {
      insert =
          insert.values(UUID.randomUUID(), who.id(), citizenId, form, address, clock.instant());
    }
    return insert
        .onConflict(DRAFT.STAFF_ID, DRAFT.FORM)
        .doUpdate()
        .set(DRAFT.ADDRESS, address)
        .returning(DRAFT.FORM, DRAFT.TOKEN, DRAFT.FIELDS, DRAFT.KEPT_AT)
        .fetchMap(
            DRAFT.FORM, row -> new Draft(row.getToken(), fields(row.getFields()), row.getKeptAt()));
  }

  /** Forgets the draft of a form that is saved; part of the saving. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void saved(SignedIn who, String form) {
    sql.deleteFrom(DRAFT).where(DRAFT.STAFF_ID.eq(who.id()), DRAFT.FORM.eq(form)).execute();
  }

  /** The same, where a field says that it is of what was saved: others were opened in its place. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void saved(SignedIn who, String form, String field, String value) {
    sql.deleteFrom(DRAFT)
        .where(
            DRAFT.STAFF_ID.eq(who.id()),
            DRAFT.FORM.eq(form),
            condition("{0} ->> {1} = {2}", DRAFT.FIELDS, val(field), val(value)))
        .execute();
  }

  /** Everybody's drafts of a thing's forms follow it to another citizen; part of the moving. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(String forms, long citizenId) {
    sql.update(DRAFT)
        .set(DRAFT.CITIZEN_ID, citizenId)
        .where(DRAFT.FORM.startsWith(forms))
        .execute();
  }

  /** Keeps what the writer has typed; nothing where the form was saved meanwhile. */
  @Transactional
  Optional<Kept> keep(SignedIn who, UUID token, Map<String, String> fields) {
    return keep(DRAFT.TOKEN.eq(token).and(DRAFT.STAFF_ID.eq(who.id())), fields);
  }

  /** Keeps what came after the session had ended, for whoever was given the token. */
  @Transactional
  Optional<Kept> keepForItsWriter(UUID token, Map<String, String> fields) {
    Condition stillStaff =
        exists(
            selectOne().from(STAFF).where(STAFF.ID.eq(DRAFT.STAFF_ID), STAFF.REVOKED_AT.isNull()));
    return keep(DRAFT.TOKEN.eq(token).and(stillStaff), fields);
  }

  /**
   * Throws a draft away.
   *
   * @return where its form is opened again; nothing where there was no such draft of this person
   */
  @Transactional
  Optional<String> discard(SignedIn who, UUID token) {
    return sql.deleteFrom(DRAFT)
        .where(DRAFT.TOKEN.eq(token), DRAFT.STAFF_ID.eq(who.id()))
        .returning(DRAFT.ADDRESS)
        .fetchOptional(DRAFT.ADDRESS);
  }

  /** Throws away what nobody has come back to. */
  @Transactional
  int discardOld() {
    return sql.deleteFrom(DRAFT).where(DRAFT.KEPT_AT.lt(clock.instant().minus(KEPT_FOR))).execute();
  }

  private Optional<Kept> keep(Condition which, Map<String, String> fields) {
    return sql.update(DRAFT)
        .set(DRAFT.FIELDS, JSONB.jsonb(json.writeValueAsString(fields)))
        .set(DRAFT.KEPT_AT, clock.instant())
        .where(which)
        .returning(DRAFT.ADDRESS, DRAFT.KEPT_AT)
        .fetchOptional(row -> new Kept(row.getAddress(), row.getKeptAt()));
  }

  private Map<String, String> fields(@Nullable JSONB stored) {
    return stored == null ? Map.of() : json.readValue(stored.data(), FIELDS);
  }
}
