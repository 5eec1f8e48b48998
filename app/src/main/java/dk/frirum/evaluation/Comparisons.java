package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.EVALUATION_COMPARISON;
import static dk.frirum.tables.Tables.EVALUATION_SHARING;
import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.evaluation.Evaluations.Stored;
import dk.frirum.evidence.cell.CellFile;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.spell.Weeks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other municipalities have given to a trial's report: files they answered with, and what may
 * be counted of those in this installation that share. Added, never changed.
 */
@Component
class Comparisons {
  private static final String WHAT = "what";

  private final DSLContext sql;
  private final Cohorts cohorts;
  private final Audit audit;
  private final Clock clock;

  Comparisons(DSLContext sql, Cohorts cohorts, Audit audit, Clock clock) {
    this.sql = sql;
    this.cohorts = cohorts;
    this.audit = audit;
    this.clock = clock;
  }

  /** A file that was added; its cells are publishable. */
  record Given(
      String file, String installations, LocalDate cut, String hash, Instant at, Cells cells) {
    boolean has(int municipality) {
      return cells.all().keySet().stream().anyMatch(key -> key.municipality() == municipality);
    }
  }

  /** What a municipality has said last of sharing; nobody shares who has said nothing. */
  record Said(boolean shares, Instant at, String by) {}

  /** Oldest first: the newest with a municipality is the one that counts. */
  List<Given> given(long protocol) {
    return sql.selectFrom(EVALUATION_COMPARISON)
        .where(EVALUATION_COMPARISON.PROTOCOL_ID.eq(protocol))
        .orderBy(EVALUATION_COMPARISON.ID)
        .fetch(row ->
            new Given(
                row.getFileName(),
                row.getInstallations(),
                row.getDataCut(),
                row.getHash(),
                row.getAddedAt(),
                CellFile.read(row.getCells())));
  }

  /**
   * Keeps what a file says, small numbers held back.
   *
   * @throws IllegalArgumentException where the file does not fit the question
   */
  @Transactional
  public void add(
      SignedIn who, Stored protocol, String file, String text, ComparisonFile.Read read) {
    if (!read.problems().isEmpty() || read.cut() == null) {
      throw new IllegalArgumentException("A file that does not fit cannot be kept");
    }
    Plan plan = protocol.plan();
    Cells open = new Cells();
    for (int number : plan.comparison()) {
      open.add(publishable(plan, number, read.cells()));
    }
    sql.insertInto(EVALUATION_COMPARISON)
        .set(EVALUATION_COMPARISON.PROTOCOL_ID, protocol.id())
        .set(EVALUATION_COMPARISON.FILE_NAME, file)
        .set(EVALUATION_COMPARISON.INSTALLATIONS, read.installations())
        .set(EVALUATION_COMPARISON.DATA_CUT, read.cut())
        .set(EVALUATION_COMPARISON.HASH, Reproduction.hash(text))
        .set(EVALUATION_COMPARISON.CELLS, CellFile.text(open))
        .set(EVALUATION_COMPARISON.ADDED_AT, clock.instant())
        .set(EVALUATION_COMPARISON.ADDED_BY, who.id())
        .execute();
    audit.record(
        Entry.of(who.id(), Action.TRIAL_CHANGED)
            .with(Map.of("trial", protocol.trial(), WHAT, "comparison-added")));
  }

  /** Of one municipality, what tells of nobody. */
  private static Cells publishable(Plan plan, int number, Cells cells) {
    return Publishable.of(plan.in(number), cells.where(key -> key.municipality() == number))
        .where(
            key -> key.measure().equals(Cohorts.IN_GROUP) || key.measure().equals(plan.measure()));
  }

  /**
   * The publishable cells of those that were planned, have answered or share, and whom the data
   * reach, by municipality.
   *
   * @param cut the last whole week the own data tell of
   */
  SortedMap<Integer, Cells> cells(SignedIn who, Stored protocol, Plan plan, int cut) {
    SortedMap<Integer, Cells> others = new TreeMap<>();
    if (plan.comparison().isEmpty()) {
      return others;
    }
    LocalDate day = Weeks.monday(cut).plusDays(6);
    List<Given> given = given(protocol.id());
    Map<Integer, String> sharing = sharing();
    for (int number : plan.comparison()) {
      if (sharing.containsKey(number)) {
        Cells counted = cohorts.answer(Plan.code(number), plan.in(number), cut).cells();
        others.put(number, reached(plan, publishable(plan, number, counted), day));
      } else {
        given.stream()
            .filter(each -> each.has(number))
            .reduce((_, newer) -> newer)
            .ifPresent(newest ->
                others.put(
                    number,
                    reached(plan, newest.cells().where(key -> key.municipality() == number), day)));
      }
    }
    List<Integer> read = others.keySet().stream().filter(sharing::containsKey).toList();
    if (!read.isEmpty()) {
      audit.record(
          Entry.of(who.id(), Action.TRIAL_CHANGED)
              .with(Map.of("trial", protocol.trial(), WHAT, "comparison-counted", "of", read)));
    }
    return others;
  }

  /** A horizon is compared when the own data reach it for everybody, and not before. */
  private static Cells reached(Plan plan, Cells cells, LocalDate day) {
    return cells.where(key -> key.period() == 0 || !plan.knownAt(key.period()).isAfter(day));
  }

  /** Those of this installation that share now, by number, with their names. */
  Map<Integer, String> sharing() {
    Map<Integer, String> names = new TreeMap<>();
    sql.select(MUNICIPALITY.CODE, MUNICIPALITY.NAME)
        .from(EVALUATION_SHARING)
        .join(MUNICIPALITY)
        .on(MUNICIPALITY.CODE.eq(EVALUATION_SHARING.MUNICIPALITY))
        .where(
            EVALUATION_SHARING.SHARES.isTrue(),
            EVALUATION_SHARING.ID.in(
                select(max(EVALUATION_SHARING.ID))
                    .from(EVALUATION_SHARING)
                    .groupBy(EVALUATION_SHARING.MUNICIPALITY)))
        .forEach(row -> names.put(Integer.valueOf(row.value1()), row.value2()));
    return names;
  }

  Optional<Said> said(String municipality) {
    return sql.select(EVALUATION_SHARING.SHARES, EVALUATION_SHARING.SAID_AT, STAFF.NAME)
        .from(EVALUATION_SHARING)
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(EVALUATION_SHARING.SAID_BY))
        .where(EVALUATION_SHARING.MUNICIPALITY.eq(municipality))
        .orderBy(EVALUATION_SHARING.ID.desc())
        .limit(1)
        .fetchOptional(
            row -> new Said(row.value1(), row.value2(), row.value3() == null ? "" : row.value3()));
  }

  @Transactional
  public void say(SignedIn who, boolean shares) {
    sql.insertInto(EVALUATION_SHARING)
        .set(EVALUATION_SHARING.MUNICIPALITY, who.municipality())
        .set(EVALUATION_SHARING.SHARES, shares)
        .set(EVALUATION_SHARING.SAID_AT, clock.instant())
        .set(EVALUATION_SHARING.SAID_BY, who.id())
        .execute();
    audit.record(
        Entry.of(who.id(), Action.TRIAL_CHANGED)
            .with(Map.of(WHAT, shares ? "sums-shared" : "sums-not-shared")));
  }

  /** Names of the municipalities of this installation, by number. */
  Map<Integer, String> installed() {
    Map<Integer, String> names = new TreeMap<>();
    sql.select(MUNICIPALITY.CODE, MUNICIPALITY.NAME)
        .from(MUNICIPALITY)
        .where(MUNICIPALITY.CODE.likeRegex("^[0-9]{4}$"))
        .forEach(row -> names.put(Integer.valueOf(row.value1()), row.value2()));
    return names;
  }
}
