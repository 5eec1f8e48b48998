package dk.frirum.whatif;

import static dk.frirum.tables.Tables.SCENARIO;
import static dk.frirum.tables.Tables.SCENARIO_VERSION;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scenarios somebody keeps (<i>gemte scenarier</i>). They belong to a municipality; every saving is
 * a version, and none is ever changed.
 */
@Component
class Scenarios {
  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;
  private final JsonMapper json;

  Scenarios(DSLContext sql, Audit audit, Clock clock, JsonMapper json) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  /**
   * A scenario as it stands.
   *
   * @param author who made it first
   * @param savedBy who saved this version
   */
  record Scenario(
      long id,
      int version,
      String name,
      String cards,
      ScenarioForm form,
      String author,
      Instant created,
      String savedBy,
      Instant savedAt) {}

  /** What became of a saving. */
  sealed interface Saving {
    record Saved(long id) implements Saving {}

    /** Somebody else has saved since the page was shown. */
    record Conflict(Scenario theirs) implements Saving {}
  }

  List<Scenario> of(SignedIn who) {
    return select(who, org.jooq.impl.DSL.noCondition());
  }

  /** A scenario of the person's own municipality; there is no other. */
  Optional<Scenario> one(SignedIn who, long id) {
    return select(who, SCENARIO.ID.eq(id)).stream().findFirst();
  }

  private List<Scenario> select(SignedIn who, Condition which) {
    var author = STAFF.as("author");
    var saver = STAFF.as("saver");
    var later = SCENARIO_VERSION.as("later");
    return sql.select(SCENARIO.fields())
        .select(SCENARIO_VERSION.fields())
        .select(author.NAME, saver.NAME)
        .from(SCENARIO)
        .join(SCENARIO_VERSION)
        .on(SCENARIO_VERSION.SCENARIO_ID.eq(SCENARIO.ID))
        .join(author)
        .on(author.ID.eq(SCENARIO.CREATED_BY))
        .join(saver)
        .on(saver.ID.eq(SCENARIO_VERSION.SAVED_BY))
        .where(
            SCENARIO.MUNICIPALITY.eq(who.municipality()),
            which,
            SCENARIO_VERSION.VERSION.eq(
                org.jooq
                    .impl
                    .DSL
                    .select(org.jooq.impl.DSL.max(later.VERSION))
                    .from(later)
                    .where(later.SCENARIO_ID.eq(SCENARIO.ID))))
        .orderBy(SCENARIO_VERSION.SAVED_AT.desc(), SCENARIO.ID.desc())
        .fetch(row -> scenario(row, row.get(author.NAME), row.get(saver.NAME)));
  }

  private Scenario scenario(Record row, String author, String saver) {
    return new Scenario(
        row.get(SCENARIO.ID),
        row.get(SCENARIO_VERSION.VERSION),
        row.get(SCENARIO_VERSION.NAME),
        row.get(SCENARIO_VERSION.CARDS),
        json.readValue(row.get(SCENARIO_VERSION.FIELDS).data(), ScenarioForm.class),
        author,
        row.get(SCENARIO.CREATED_AT),
        saver,
        row.get(SCENARIO_VERSION.SAVED_AT));
  }

  /**
   * Saves a new scenario, or a new version of one.
   *
   * @param cards what the form comes to
   */
  @Transactional
  public Saving save(SignedIn who, ScenarioForm form, String cards) {
    if (form.scenario() == 0) {
      return create(who, form, cards);
    }
    Scenario now = one(who, form.scenario()).orElse(null);
    if (now == null) {
      return create(who, form, cards);
    }
    if (now.version() == form.version() + 1 && now.form().key().equals(form.key())) {
      return new Saving.Saved(now.id());
    }
    if (now.version() != form.version() || !add(who, now.id(), now.version() + 1, form, cards)) {
      return new Saving.Conflict(one(who, form.scenario()).orElse(now));
    }
    return new Saving.Saved(now.id());
  }

  private Saving create(SignedIn who, ScenarioForm form, String cards) {
    Long made =
        sql.insertInto(SCENARIO)
            .set(SCENARIO.MUNICIPALITY, who.municipality())
            .set(SCENARIO.CREATED_BY, who.id())
            .set(SCENARIO.CREATED_AT, clock.instant())
            .set(SCENARIO.IDEMPOTENCY_KEY, form.savingKey())
            .onConflictDoNothing()
            .returning(SCENARIO.ID)
            .fetchOne(SCENARIO.ID);
    if (made != null) {
      add(who, made, 1, form, cards);
      return new Saving.Saved(made);
    }
    // Sent twice; or, of a key that is not the person's own, a new one.
    return sql.select(SCENARIO.ID)
        .from(SCENARIO)
        .where(
            SCENARIO.IDEMPOTENCY_KEY.eq(form.savingKey()),
            SCENARIO.MUNICIPALITY.eq(who.municipality()))
        .fetchOptional(SCENARIO.ID)
        .<Saving>map(Saving.Saved::new)
        .orElseGet(() -> create(who, form.of(0, 0), cards));
  }

  /** Whether it was added: another may have saved the same version in the same moment. */
  private boolean add(SignedIn who, long id, int version, ScenarioForm form, String cards) {
    int added =
        sql.insertInto(SCENARIO_VERSION)
            .set(SCENARIO_VERSION.SCENARIO_ID, id)
            .set(SCENARIO_VERSION.VERSION, version)
            .set(SCENARIO_VERSION.NAME, form.name())
            .set(SCENARIO_VERSION.CARDS, cards)
            .set(SCENARIO_VERSION.FIELDS, JSONB.valueOf(json.writeValueAsString(form)))
            .set(SCENARIO_VERSION.SAVED_BY, who.id())
            .set(SCENARIO_VERSION.SAVED_AT, clock.instant())
            .onConflictDoNothing()
            .execute();
    if (added > 0) {
      audit.record(
          Entry.of(who.id(), Action.SCENARIO_SAVED)
              .with(Map.of("scenario", id, "version", version)));
    }
    return added > 0;
  }
}
