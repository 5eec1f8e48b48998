package dk.frirum.retention;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MUNICIPALITY;

import dk.frirum.start.CannotStart;
import dk.frirum.tables.tables.records.CitizenRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Retention as the operator has it at the command line. What cannot be done is said. */
@Component
public class OperatorRetention {
  private final DSLContext sql;
  private final Policy policy;
  private final DueCitizens due;
  private final Erasures erasures;
  private final OldTrail trail;
  private final Holds holds;
  private final Clock clock;

  OperatorRetention(
      DSLContext sql,
      Policy policy,
      DueCitizens due,
      Erasures erasures,
      OldTrail trail,
      Holds holds,
      Clock clock) {
    this.sql = sql;
    this.policy = policy;
    this.due = due;
    this.erasures = erasures;
    this.trail = trail;
    this.holds = holds;
    this.clock = clock;
  }

  /**
   * A citizen to be erased, by number.
   *
   * @param dueOn when the time was over; none on demand
   */
  public record Planned(
      long citizenId, String municipality, @Nullable LocalDate dueOn, boolean held) {}

  /**
   * Words of the trail to be erased.
   *
   * @param before midnight of this day
   */
  public record Words(String municipality, LocalDate before, int rows) {}

  /**
   * The oldest part of the trail, which all municipalities of an installation share.
   *
   * @param before midnight of this day; none where nothing may go
   * @param rows that can go
   * @param held as old, that must stay for now
   * @param keepers municipalities, by code, that keep it for good or have not decided
   */
  public record Trail(@Nullable LocalDate before, long rows, long held, List<String> keepers) {}

  /**
   * What would be erased.
   *
   * @param trail none where only one municipality, or single citizens, were asked for
   * @param rows of each table, of those not on hold
   * @param undecided municipalities, by code, that have not decided how long a case is kept
   */
  public record Plan(
      List<Planned> citizens,
      List<Words> words,
      @Nullable Trail trail,
      SortedMap<String, Long> rows,
      List<String> undecided,
      boolean onDemand) {}

  /** What is due by the policy, of one municipality or all. */
  public Plan due(@Nullable String municipality) {
    List<Planned> citizens = new ArrayList<>();
    List<Words> words = new ArrayList<>();
    List<String> undecided = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    for (String code : municipalities(municipality)) {
      if (policy.keep(code, policy.of(DataClass.CASE)) instanceof Keep.Undecided) {
        undecided.add(code);
      }
      due.of(code)
          .forEach(
              each -> citizens.add(new Planned(each.citizenId(), code, each.dueOn(), each.held())));
      if (policy.keep(code, policy.of(DataClass.TRAIL_WORDS)) instanceof Keep.For(Period period)) {
        LocalDate before = today.minus(period);
        words.add(new Words(code, before, erasures.oldWords(code, start(before))));
      }
    }
    return plan(citizens, words, municipality == null ? trail() : null, undecided, false);
  }

  private Trail trail() {
    OldTrail.Deadline deadline = trail.deadline(municipalities(null));
    if (deadline.before() == null) {
      return new Trail(null, 0, 0, deadline.keepers());
    }
    OldTrail.Rows rows = trail.rows(deadline.before());
    return new Trail(deadline.before(), rows.due(), rows.held(), List.of());
  }

  private List<String> municipalities(@Nullable String one) {
    List<String> all =
        sql.select(MUNICIPALITY.CODE)
            .from(MUNICIPALITY)
            .where(one == null ? DSL.noCondition() : MUNICIPALITY.CODE.eq(one))
            .orderBy(MUNICIPALITY.CODE)
            .fetch(MUNICIPALITY.CODE);
    if (all.isEmpty() && one != null) {
      throw new CannotStart("There is no municipality " + one + " in this database.");
    }
    return all;
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private Plan plan(
      List<Planned> citizens,
      List<Words> words,
      @Nullable Trail old,
      List<String> undecided,
      boolean onDemand) {
    List<Long> free =
        citizens.stream().filter(each -> !each.held()).map(Planned::citizenId).toList();
    return new Plan(citizens, words, old, erasures.counts(free), undecided, onDemand);
  }

  /**
   * Citizens named one on each line, by Frirum's number or a CPR number of ten digits.
   *
   * <p>A record that was merged into another goes with that one, which must be named too.
   *
   * @param municipality whose CPR numbers they are; none where only one municipality is here
   * @throws CannotStart naming the line, and never the number, that leads to nobody, or to a closed
   *     record whose kept one is not named
   */
  public Plan of(List<String> lines, @Nullable String municipality) {
    List<Planned> citizens = new ArrayList<>();
    SortedMap<Integer, Long> closed = new TreeMap<>();
    for (int line = 0; line < lines.size(); line++) {
      String written = lines.get(line).strip();
      if (!written.isEmpty()) {
        CitizenRecord found = named(written, line + 1, municipality);
        if (found.getMergedInto() == null) {
          long id = found.getId();
          citizens.add(new Planned(id, found.getMunicipality(), null, holds.stands(id)));
        } else {
          closed.put(line + 1, found.getMergedInto());
        }
      }
    }
    closed.forEach((line, kept) -> {
      if (citizens.stream().noneMatch(each -> each.citizenId() == kept)) {
        throw new CannotStart(
            "Line %d leads to a record that was merged into that of citizen %d, with which it is erased. Name that one, or part the two first."
                .formatted(line, kept));
      }
    });
    return plan(citizens.stream().distinct().toList(), List.of(), null, List.of(), true);
  }

  private CitizenRecord named(String written, int line, @Nullable String municipality) {
    String digits = written.replaceAll("[ -]", "");
    if (!digits.matches("\\d{1,18}")) {
      throw new CannotStart("Line %d is no citizen's number and no CPR number.".formatted(line));
    }
    var found =
        sql.selectFrom(CITIZEN)
            .where(
                digits.length() == 10
                    ? CITIZEN.CPR.eq(digits)
                    : CITIZEN.ID.eq(Long.parseLong(digits)),
                municipality == null ? DSL.noCondition() : CITIZEN.MUNICIPALITY.eq(municipality))
            .fetch();
    if (found.size() != 1) {
      throw new CannotStart(
          found.isEmpty()
              ? "Line %d leads to no citizen.".formatted(line)
              : "Line %d leads to citizens of several municipalities: say which with --municipality."
                  .formatted(line));
    }
    return found.getFirst();
  }

  /** What came of one citizen, in a sentence's end. */
  public record Done(long citizenId, boolean erased, String said) {}

  /**
   * Erases what is planned, each citizen in a transaction of its own, so that it can be stopped and
   * begun again.
   *
   * @throws CannotStart where the reason does not do
   */
  public List<Done> execute(Plan plan, String reason, String operator) {
    Erasures.wrong(reason)
        .ifPresent(why -> {
          throw new CannotStart(why);
        });
    List<Done> done = new ArrayList<>();
    for (Planned each : plan.citizens()) {
      var outcome = erasures.erase(each.citizenId(), plan.onDemand(), reason, operator);
      done.add(new Done(each.citizenId(), outcome == Erasures.Outcome.ERASED, said(outcome)));
    }
    for (Words each : plan.words()) {
      if (each.rows() > 0) {
        erasures.eraseWords(each.municipality(), start(each.before()), reason, operator);
      }
    }
    Trail old = plan.trail();
    if (old != null && old.before() != null && old.rows() > 0) {
      trail.letGo(old.before(), reason, operator);
    }
    return done;
  }

  private static String said(Erasures.Outcome outcome) {
    return switch (outcome) {
      case ERASED -> "erased";
      case HELD -> "kept: on hold";
      case NOT_THERE -> "not there";
      case CLOSED ->
          "kept: the record was merged into another one, with which it is erased; name that one";
      case NOT_DUE -> "kept: not due any more";
      case REASON_NAMES -> "kept: the reason names the citizen, and is kept for good";
    };
  }

  /** Keeps citizens from being erased; what came of each, in a sentence's end. */
  public List<Done> hold(Plan plan, String reason, @Nullable LocalDate until, String operator) {
    if (reason.strip().length() < Holds.SHORTEST || reason.strip().length() > Holds.LONGEST) {
      throw new CannotStart("Say why, in at least %d letters.".formatted(Holds.SHORTEST));
    }
    List<Done> done = new ArrayList<>();
    for (Planned each : plan.citizens()) {
      var placed = holds.place(new Holds.By(null, operator, null), each.citizenId(), reason, until);
      done.add(
          new Done(
              each.citizenId(), false, placed.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    return done;
  }
}
