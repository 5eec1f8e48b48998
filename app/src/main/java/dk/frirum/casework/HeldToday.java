package dk.frirum.casework;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The interviews somebody has registered of a day, to say afterwards what they took. */
@Component
public class HeldToday {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final Audit audit;

  HeldToday(DSLContext sql, CitizenAccess access, Audit audit) {
    this.sql = sql;
    this.access = access;
    this.audit = audit;
  }

  /** An interview with its minutes and the version they were read at. */
  public record Held(
      long id,
      long citizenId,
      String name,
      String kind,
      int preparation,
      int meeting,
      int afterWork,
      int version) {}

  /** Of citizens this person may see, the latest first; the trail says whom it showed. */
  @Transactional
  public List<Held> of(SignedIn who, LocalDate day) {
    List<Held> all =
        sql.select(INTERVIEW.fields())
            .select(CITIZEN.GIVEN_NAME, CITIZEN.SURNAME)
            .from(INTERVIEW)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(INTERVIEW.CITIZEN_ID))
            .where(
                INTERVIEW.REGISTERED_BY.eq(who.id()),
                INTERVIEW.HELD_ON.eq(day),
                INTERVIEW.OUTCOME.eq(Outcome.HELD.code()),
                INTERVIEW.WITHDRAWN.isFalse(),
                access.visible(who))
            .orderBy(INTERVIEW.ID.desc())
            .fetch(row ->
                new Held(
                    row.get(INTERVIEW.ID),
                    row.get(INTERVIEW.CITIZEN_ID),
                    row.get(CITIZEN.GIVEN_NAME) + " " + row.get(CITIZEN.SURNAME),
                    row.get(INTERVIEW.KIND),
                    row.get(INTERVIEW.PREPARATION_MINUTES),
                    row.get(INTERVIEW.MEETING_MINUTES),
                    row.get(INTERVIEW.AFTER_WORK_MINUTES),
                    row.get(INTERVIEW.VERSION)));
    audit.record(
        Entry.of(who.id(), Action.MEETINGS_LISTED)
            .showing(all.stream().map(Held::citizenId).distinct().toList(), all.size()));
    return all;
  }
}
