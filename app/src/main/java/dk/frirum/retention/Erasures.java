package dk.frirum.retention;

import static dk.frirum.tables.Tables.CITIZEN;

import dk.frirum.tables.tables.records.CitizenRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases citizens (<i>sletning</i>). The database's own function does it, since the application may
 * not take from a trail; the function writes its record, and the row of the trail.
 */
@Component
class Erasures {
  private static final Pattern CPR = Pattern.compile("\\d{6}[- ]?\\d{4}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+");
  private static final String HELD = "55006"; // object_in_use
  private static final String CLOSED = "55000"; // object_not_in_prerequisite_state
  private static final int SHORTEST = 5;
  private static final int LONGEST = 500;

  private final DSLContext sql;
  private final DueCitizens due;
  private final Clock clock;

  Erasures(DSLContext sql, DueCitizens due, Clock clock) {
    this.sql = sql;
    this.due = due;
    this.clock = clock;
  }

  /** What came of it. */
  enum Outcome {
    ERASED,
    /** Somebody has said that it must not be, for now. */
    HELD,
    /** There is no such citizen, or none any more. */
    NOT_THERE,
    /** It was merged into another record, with which it is erased. */
    CLOSED,
    /** The time is not over, or not any more: a new spell began. */
    NOT_DUE,
    /** The reason names the citizen, whom the record would then name for good. */
    REASON_NAMES
  }

  /**
   * How many rows of each table are of these citizens, and of the records merged into theirs;
   * tables without any are left out.
   */
  SortedMap<String, Long> counts(Collection<Long> citizens) {
    SortedMap<String, Long> counts = new TreeMap<>();
    sql.resultQuery("select place, amount from citizen_row_counts({0})", DSL.val(whole(citizens)))
        .fetch()
        .forEach(row -> {
          if (row.get("amount", Long.class) > 0) {
            counts.put(row.get("place", String.class), row.get("amount", Long.class));
          }
        });
    return counts;
  }

  private Long[] whole(Collection<Long> citizens) {
    Set<Long> whole = new LinkedHashSet<>(citizens);
    sql.select(CITIZEN.ID)
        .from(CITIZEN)
        .where(CITIZEN.MERGED_INTO.eq(DSL.any(citizens.toArray(Long[]::new))))
        .forEach(row -> whole.add(row.value1()));
    return whole.toArray(Long[]::new);
  }

  /** What is wrong with a reason, whomever it is about. */
  static Optional<String> wrong(String reason) {
    String text = reason.strip();
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return Optional.of(
          "Say why, in %d to %d letters: it is kept for good.".formatted(SHORTEST, LONGEST));
    }
    return CPR.matcher(text).find()
        ? Optional.of("The reason holds what may be a CPR number, and is kept for good.")
        : Optional.empty();
  }

  /**
   * Erases one citizen, in a transaction of its own.
   *
   * @param onDemand whether it is erased although no deadline is over
   * @param reason one that is not {@link #wrong}
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Outcome erase(long citizenId, boolean onDemand, String reason, String operator) {
    CitizenRecord citizen =
        sql.selectFrom(CITIZEN).where(CITIZEN.ID.eq(citizenId)).forNoKeyUpdate().fetchOne();
    if (citizen == null) {
      return Outcome.NOT_THERE;
    }
    if (citizen.getMergedInto() != null) {
      return Outcome.CLOSED;
    }
    if (!onDemand && due.of(citizen.getMunicipality(), citizenId).isEmpty()) {
      return Outcome.NOT_DUE;
    }
    if (sql
        .selectFrom(CITIZEN)
        .where(CITIZEN.ID.eq(citizenId).or(CITIZEN.MERGED_INTO.eq(citizenId)))
        .stream()
        .anyMatch(each -> names(reason, each))) {
      return Outcome.REASON_NAMES;
    }
    try {
      sql.transaction(nested ->
          nested
              .dsl()
              .execute(
                  "select erase_citizen({0}, {1}, {2}, {3}, {4}::timestamptz)",
                  DSL.val(citizenId),
                  DSL.val(DataClass.CASE),
                  DSL.val(reason.strip()),
                  DSL.val(operator),
                  DSL.val(clock.instant())));
    } catch (DataAccessException e) {
      if (HELD.equals(e.sqlState())) {
        return Outcome.HELD;
      }
      if (CLOSED.equals(e.sqlState())) {
        return Outcome.CLOSED;
      }
      throw e;
    }
    return Outcome.ERASED;
  }

  private static boolean names(String reason, CitizenRecord citizen) {
    Set<String> words = new HashSet<>(words(reason));
    words.retainAll(words(citizen.getGivenName() + " " + citizen.getSurname()));
    return !words.isEmpty();
  }

  private static List<String> words(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> word.length() > 1)
        .toList();
  }

  /** Erases the words of a municipality's trail from before an instant. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void eraseWords(String municipality, Instant before, String reason, String operator) {
    sql.execute(
        "select erase_old_texts({0}, {1}::timestamptz, {2}, {3}, {4}, {5}::timestamptz)",
        DSL.val(municipality),
        DSL.val(before),
        DSL.val(DataClass.TRAIL_WORDS),
        DSL.val(reason.strip()),
        DSL.val(operator),
        DSL.val(clock.instant()));
  }

  /** How many words of a municipality's trail stand from before an instant. */
  int oldWords(String municipality, Instant before) {
    Integer there =
        sql.resultQuery(
                """
                select count(*)::int from audit_text t join audit a on a.id = t.audit_id join staff s on s.id = a.actor_id
                where t.said is not null and s.municipality = {0} and a.at < {1}::timestamptz
                """,
                DSL.val(municipality), DSL.val(before))
            .fetchSingle(0, Integer.class);
    return Objects.requireNonNull(there);
  }
}
