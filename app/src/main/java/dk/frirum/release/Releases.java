package dk.frirum.release;

import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.RELEASE;
import static dk.frirum.tables.Tables.RELEASE_NUMBER;

import dk.frirum.access.SignedIn;
import dk.frirum.evidence.disclosure.Ledger;
import dk.frirum.evidence.disclosure.Ledger.Shown;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was shown; what is once shown is never taken out. */
@Component
public class Releases {
  /** Fewer persons than this are few. */
  public static final long FEWEST = 5;

  private final DSLContext sql;
  private final Clock clock;

  Releases(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What is shown where. */
  public enum Kind {
    EVALUATION,
    PUBLICATION,
    SATISFACTION
  }

  /**
   * All that was shown of a population. Nobody else shows anything of this municipality until the
   * transaction ends: two who look at the same time would each find the other's numbers missing.
   *
   * @param population in words that are always the same for the same persons, as the condition of a
   *     group
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Ledger ledger(String municipality, String population) {
    sql.execute(
        "select pg_advisory_xact_lock(hashtext('release'), {0})", Integer.parseInt(municipality));
    return new Ledger(FEWEST)
        .add(
            sql.select(
                    RELEASE_NUMBER.WHAT,
                    RELEASE_NUMBER.FIRST_DAY,
                    RELEASE_NUMBER.LAST_DAY,
                    RELEASE_NUMBER.NUMBER)
                .from(RELEASE_NUMBER)
                .join(RELEASE)
                .on(RELEASE.ID.eq(RELEASE_NUMBER.RELEASE_ID))
                .where(RELEASE.MUNICIPALITY.eq(municipality), RELEASE.POPULATION.eq(population))
                .fetch(row -> new Shown(row.value1(), row.value2(), row.value3(), row.value4())));
  }

  /** Notes what is shown now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(SignedIn who, String population, Kind kind, List<Shown> numbers) {
    note(who, who.municipality(), population, kind, numbers);
  }

  /** Whether a municipality is in this installation, and so has a ledger of its own. */
  public boolean keeps(String municipality) {
    return sql.fetchExists(MUNICIPALITY, MUNICIPALITY.CODE.eq(municipality));
  }

  /** Notes what is shown now of another municipality of this installation. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(
      SignedIn who, String municipality, String population, Kind kind, List<Shown> numbers) {
    long id =
        sql.insertInto(RELEASE)
            .set(RELEASE.MUNICIPALITY, municipality)
            .set(RELEASE.POPULATION, population)
            .set(RELEASE.KIND, kind.name().toLowerCase(Locale.ROOT))
            .set(RELEASE.RELEASED_AT, clock.instant())
            .set(RELEASE.RELEASED_BY, who.id())
            .returning(RELEASE.ID)
            .fetchSingle()
            .getId();
    sql.batch(
            numbers.stream()
                .distinct()
                .map(each ->
                    sql.insertInto(RELEASE_NUMBER)
                        .set(RELEASE_NUMBER.RELEASE_ID, id)
                        .set(RELEASE_NUMBER.WHAT, each.what())
                        .set(RELEASE_NUMBER.FIRST_DAY, each.first())
                        .set(RELEASE_NUMBER.LAST_DAY, each.last())
                        .set(RELEASE_NUMBER.NUMBER, each.number())
                        .onConflictDoNothing())
                .toList())
        .execute();
  }
}
