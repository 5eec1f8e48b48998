package dk.frirum.dignity;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DIGNITY_ANSWER;
import static dk.frirum.tables.Tables.DIGNITY_ASKED;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.CaseRecords;
import dk.frirum.trial.Exposed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a citizen about the latest talk, once, and keeps the answer apart from the citizen: as a
 * ballot, whose row has neither name nor day, while another row says that somebody has voted.
 */
@Component
class Answers {
  /** So long a talk is asked about. */
  private static final int DAYS = 30;

  private final DSLContext sql;
  private final CitizenAccess access;
  private final CaseRecords records;
  private final Exposed exposed;
  private final Clock clock;

  Answers(
      DSLContext sql,
      CitizenAccess access,
      CaseRecords records,
      Exposed exposed,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.records = records;
    this.exposed = exposed;
    this.clock = clock;
  }

  /** The talk to be asked about; none where there is none new. The trail says it was shown. */
  @Transactional
  public Optional<LocalDate> open(SignedIn who, long citizenId) {
    access.open(who, citizenId, Action.DIGNITY_ASKED, Map.of());
    return talk(citizenId);
  }

  /** The day of the latest talk that was held and not answered about. */
  private Optional<LocalDate> talk(long citizenId) {
    LocalDate today = LocalDate.now(clock);
    return records.of(citizenId, today).interviews().stream()
        .filter(each -> each.withdrawn() == null && each.outcome().equals("held"))
        .map(CaseRecord.Interview::on)
        .filter(on -> !on.isBefore(today.minusDays(DAYS)))
        .max(LocalDate::compareTo)
        .filter(on ->
            !sql.fetchExists(
                DIGNITY_ASKED,
                DIGNITY_ASKED.CITIZEN_ID.eq(citizenId),
                DIGNITY_ASKED.TALK_ON.eq(on)));
  }

  /**
   * Keeps an answer; a second about the same talk is not kept.
   *
   * @param points 1 to 5, for every theme
   */
  @Transactional
  public void answer(SignedIn who, long citizenId, Map<Theme, Short> points) {
    access.demand(who, citizenId);
    sql.select(CITIZEN.ID)
        .from(CITIZEN)
        .where(CITIZEN.ID.eq(citizenId))
        .forNoKeyUpdate()
        .fetchSingle();
    Optional<LocalDate> talk = talk(citizenId);
    if (talk.isEmpty()) {
      return;
    }
    LocalDate on = talk.get();
    Long[] trials =
        exposed.of(citizenId).stream()
            .filter(each -> each.during().contains(on))
            .map(Exposed.Membership::trial)
            .distinct()
            .sorted()
            .toArray(Long[]::new);
    sql.insertInto(DIGNITY_ANSWER)
        .set(DIGNITY_ANSWER.ID, UUID.randomUUID())
        .set(DIGNITY_ANSWER.MUNICIPALITY, who.municipality())
        .set(DIGNITY_ANSWER.QUARTER, Quarters.of(on))
        .set(DIGNITY_ANSWER.HEARD, points.get(Theme.HEARD))
        .set(DIGNITY_ANSWER.CLEAR, points.get(Theme.CLEAR))
        .set(DIGNITY_ANSWER.WISHES, points.get(Theme.WISHES))
        .set(DIGNITY_ANSWER.SAY, points.get(Theme.SAY))
        .set(DIGNITY_ANSWER.RESPECT, points.get(Theme.RESPECT))
        .set(DIGNITY_ANSWER.TRIALS, trials)
        .execute();
    sql.insertInto(DIGNITY_ASKED)
        .set(DIGNITY_ASKED.CITIZEN_ID, citizenId)
        .set(DIGNITY_ASKED.TALK_ON, on)
        .execute();
    access.open(who, citizenId, Action.DIGNITY_ANSWERED, Map.of());
  }
}
