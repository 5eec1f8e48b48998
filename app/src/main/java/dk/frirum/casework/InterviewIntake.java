package dk.frirum.casework;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.INTERVIEW;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import dk.frirum.intake.ImportEvents;
import dk.frirum.intake.Source;
import dk.frirum.intake.Taken;
import dk.frirum.tables.tables.records.InterviewRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes interviews (<i>samtaler</i>) from elsewhere. One that reads alike is the same; else one of
 * the same citizen, kind and day that the file has not accounted for is changed. What a person here
 * has registered, corrected or withdrawn stands: a file never undoes it.
 */
@Component
public class InterviewIntake {
  private static final String TABLE = "interview";

  private final DSLContext sql;
  private final ImportEvents events;

  InterviewIntake(DSLContext sql, ImportEvents events) {
    this.sql = sql;
    this.events = events;
  }

  /** An interview offered. */
  public record Offer(
      long citizenId,
      String kind,
      LocalDate on,
      String form,
      String outcome,
      int preparation,
      int meeting,
      int afterWork) {

    private Key key() {
      return new Key(citizenId, kind, on);
    }
  }

  private record Key(long citizenId, String kind, LocalDate on) {}

  private record Stored(long id, Offer offer, boolean withdrawn, boolean byPerson) {}

  /** What is stored, and what the work of people here has put at other days and kinds. */
  private record Shelf(Map<Key, List<Stored>> stored, Set<Key> moved) {}

  /** Takes interviews in order; an answer for each. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Taken> take(List<Offer> offers, Source source) {
    List<Long> citizens = offers.stream().map(Offer::citizenId).distinct().toList();
    Shelf shelf = new Shelf(stored(citizens), moved(citizens));
    Map<Long, Offer> changed = new HashMap<>();
    List<Offer> created = new ArrayList<>();
    Set<Offer> seen = new HashSet<>();
    List<Taken> answers = new ArrayList<>();
    for (Offer offer : offers) {
      answers.add(seen.add(offer) ? take(offer, shelf, source, changed, created) : Taken.UNCHANGED);
    }
    change(changed, source);
    create(created, source);
    return answers;
  }

  private static Taken take(
      Offer offer, Shelf shelf, Source source, Map<Long, Offer> changed, List<Offer> created) {
    List<Stored> alike = shelf.stored().getOrDefault(offer.key(), List.of());
    for (Stored each : alike) {
      if (each.offer().equals(offer) && !changed.containsKey(each.id())) {
        source.meet(TABLE, each.id());
        return each.withdrawn() ? withdrawn() : Taken.UNCHANGED;
      }
    }
    List<Stored> free =
        alike.stream()
            .filter(each -> !source.hasMet(TABLE, each.id()))
            .sorted(nearest(offer))
            .toList();
    if (free.isEmpty()) {
      if (shelf.moved().contains(offer.key())) {
        return corrected();
      }
      created.add(offer);
      return Taken.CREATED;
    }
    Stored one = free.getFirst();
    source.meet(TABLE, one.id());
    if (one.withdrawn()) {
      return withdrawn();
    }
    if (one.byPerson()) {
      return corrected();
    }
    changed.put(one.id(), offer);
    return Taken.CHANGED;
  }

  /** Those that stand before those withdrawn, and those that ended alike first. */
  private static Comparator<Stored> nearest(Offer offer) {
    return Comparator.comparing(Stored::withdrawn)
        .thenComparing(each -> !each.offer().outcome().equals(offer.outcome()))
        .thenComparingLong(Stored::id);
  }

  private static Taken withdrawn() {
    return Taken.kept(
        "Samtalen er trukket tilbage i Frirum og bliver det ved med at være",
        "The interview was withdrawn in Frirum and stays so");
  }

  private static Taken corrected() {
    return Taken.kept(
        "Samtalen er registreret eller rettet i Frirum; det gælder stadig",
        "The interview was registered or corrected in Frirum; that still holds");
  }

  private Map<Key, List<Stored>> stored(List<Long> citizens) {
    Field<Boolean> byPerson =
        DSL.field(
            exists(
                selectOne()
                    .from(CASE_EVENT)
                    .where(CASE_EVENT.SUBJECT.eq(TABLE))
                    .and(CASE_EVENT.SUBJECT_ID.eq(INTERVIEW.ID))
                    .and(CASE_EVENT.KIND.ne(ImportEvents.KIND))));
    Map<Key, List<Stored>> stored = new HashMap<>();
    for (Record found :
        sql.select(INTERVIEW.fields())
            .select(byPerson)
            .from(INTERVIEW)
            .where(INTERVIEW.CITIZEN_ID.in(citizens))
            .orderBy(INTERVIEW.ID)
            .forUpdate()) {
      InterviewRecord row = found.into(INTERVIEW);
      Offer offer =
          new Offer(
              row.getCitizenId(),
              row.getKind(),
              row.getHeldOn(),
              row.getForm(),
              row.getOutcome(),
              row.getPreparationMinutes(),
              row.getMeetingMinutes(),
              row.getAfterWorkMinutes());
      stored
          .computeIfAbsent(offer.key(), _ -> new ArrayList<>())
          .add(
              new Stored(
                  row.getId(),
                  offer,
                  row.getWithdrawn(),
                  Boolean.TRUE.equals(found.get(byPerson))));
    }
    return stored;
  }

  /** Days and kinds that interviews had before people here corrected them. */
  private Set<Key> moved(List<Long> citizens) {
    Field<String> kind = DSL.field("{0} ->> 'kind'", String.class, CASE_EVENT.BEFORE);
    Field<LocalDate> on =
        DSL.field("({0} ->> 'held_on')::date", LocalDate.class, CASE_EVENT.BEFORE);
    return new HashSet<>(
        sql.select(CASE_EVENT.CITIZEN_ID, kind, on)
            .from(CASE_EVENT)
            .where(CASE_EVENT.CITIZEN_ID.in(citizens))
            .and(CASE_EVENT.SUBJECT.eq(TABLE))
            .and(CASE_EVENT.KIND.ne(ImportEvents.KIND))
            .and(kind.isNotNull())
            .and(on.isNotNull())
            .fetch(row -> new Key(row.value1(), row.value2(), row.value3())));
  }

  private void change(Map<Long, Offer> changed, Source source) {
    events.changing(INTERVIEW, changed.keySet(), source, () -> changed.forEach(this::change));
  }

  private void change(long id, Offer offer) {
    sql.update(INTERVIEW)
        .set(INTERVIEW.FORM, offer.form())
        .set(INTERVIEW.OUTCOME, offer.outcome())
        .set(INTERVIEW.PREPARATION_MINUTES, offer.preparation())
        .set(INTERVIEW.MEETING_MINUTES, offer.meeting())
        .set(INTERVIEW.AFTER_WORK_MINUTES, offer.afterWork())
        .set(INTERVIEW.VERSION, INTERVIEW.VERSION.plus(1))
        .where(INTERVIEW.ID.eq(id))
        .execute();
  }

  private void create(List<Offer> created, Source source) {
    if (created.isEmpty()) {
      return;
    }
    List<Long> ids =
        sql.insertInto(
                INTERVIEW,
                INTERVIEW.CITIZEN_ID,
                INTERVIEW.KIND,
                INTERVIEW.HELD_ON,
                INTERVIEW.FORM,
                INTERVIEW.OUTCOME,
                INTERVIEW.PREPARATION_MINUTES,
                INTERVIEW.MEETING_MINUTES,
                INTERVIEW.AFTER_WORK_MINUTES,
                INTERVIEW.REGISTERED_AT)
            .valuesOfRows(
                created.stream()
                    .map(each ->
                        row(
                            each.citizenId(),
                            each.kind(),
                            each.on(),
                            each.form(),
                            each.outcome(),
                            each.preparation(),
                            each.meeting(),
                            each.afterWork(),
                            source.at()))
                    .toList())
            .returning(INTERVIEW.ID)
            .fetch(INTERVIEW.ID);
    ids.forEach(id -> source.meet(TABLE, id));
    events.created(INTERVIEW, ids, source);
  }
}
