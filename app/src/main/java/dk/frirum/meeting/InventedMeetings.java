package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.PARTNER_ACCESS;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static dk.frirum.tables.Tables.TASK;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.Form;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.meeting.Call.Invitee;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings and tasks of the invented municipality, so that no list is empty on the first day:
 * called as anybody's are, with letters and post, through the same commands.
 */
@Component
public class InventedMeetings {
  private final DSLContext sql;
  private final Meetings meetings;
  private final MeetingRows rows;
  private final Tasks tasks;
  private final RulebookHolder holder;
  private final Clock clock;

  InventedMeetings(
      DSLContext sql,
      Meetings meetings,
      MeetingRows rows,
      Tasks tasks,
      RulebookHolder holder,
      Clock clock) {
    this.sql = sql;
    this.meetings = meetings;
    this.rows = rows;
    this.tasks = tasks;
    this.holder = holder;
    this.clock = clock;
  }

  /**
   * Makes them, in the caller's transaction.
   *
   * @param worker user name of the one who holds them
   * @param partner user name of the partner who takes part in the first
   * @param citizens whose they are, the one who can sign in first
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void make(
      String worker, String partner, List<Long> citizens, String municipality, String named) {
    SignedIn who = signedIn(worker, municipality, named);
    if (who == null || citizens.isEmpty()) {
      return;
    }
    long own = citizens.getFirst();
    Meeting joint = call(who, own, Kind.JOINT_INTERVIEW, Form.VIDEO, ahead(6), 10, fund());
    bind(joint, partner);
    seat(joint, Part.CITIZEN)
        .ifPresent(party ->
            meetings.answer(
                who,
                joint.id(),
                party.id(),
                Answer.NONE,
                new Reply(Answer.COMING, null, "", List.of())));
    seat(joint, Part.A_KASSE)
        .ifPresent(party -> {
          Instant instead = start(ahead(7), 13);
          meetings.answer(
              who,
              joint.id(),
              party.id(),
              Answer.NONE,
              new Reply(
                  Answer.OTHER_TIME, null, "Vi har fællesmøde om formiddagen", List.of(instead)));
        });
    task(who, joint, "Send det nye CV til Karen", seat(joint, Part.CITIZEN).orElse(null), 5);
    task(who, joint, "Find to virksomheder, der søger nu", null, 3);
    List<Long> others = citizens.subList(1, citizens.size());
    for (int n = 0; n < others.size(); n++) {
      Kind kind = sick(others.get(n)) ? Kind.FOLLOW_UP : Kind.JOB_INTERVIEW;
      boolean passed = n % 2 == 1;
      LocalDate day = passed ? ago(1 + n) : ahead(1 + n);
      Meeting meeting =
          call(
              who, others.get(n), kind, n % 3 == 2 ? Form.PHONE : Form.IN_PERSON, day, 9 + n, null);
      if (passed) {
        task(who, meeting, "Ring, hvis der ikke er svar på brevet", null, n - 2);
      }
    }
  }

  private @Nullable SignedIn signedIn(String username, String municipality, String named) {
    return sql.selectFrom(STAFF)
        .where(STAFF.USERNAME.eq(username), STAFF.MUNICIPALITY.eq(municipality))
        .fetchOne(row ->
            new SignedIn(
                row.getId(),
                username,
                row.getName(),
                Role.of(row.getRole()),
                municipality,
                named,
                row.getTeam(),
                null));
  }

  private static Invitee fund() {
    return new Invitee(
        Part.A_KASSE,
        Basis.CONSENT,
        "Havrelund A-kasse, Mads Opdigtet",
        "mads@a-kassen.example",
        null,
        LocalDate.EPOCH,
        null,
        "da");
  }

  private Meeting call(
      SignedIn who,
      long citizen,
      Kind kind,
      Form form,
      LocalDate day,
      int hour,
      @Nullable Invitee other) {
    var person = sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(citizen));
    List<Invitee> invitees = new ArrayList<>();
    Basis basis =
        kind.seats().stream()
            .filter(seat -> seat.part() == Part.CITIZEN)
            .findFirst()
            .orElseThrow()
            .basis();
    invitees.add(
        new Invitee(
            Part.CITIZEN,
            basis,
            person.getGivenName() + " " + person.getSurname(),
            CallReader.email(person.getEmail()),
            null,
            null,
            null,
            "da"));
    if (other != null) {
      invitees.add(
          new Invitee(
              other.part(),
              other.basis(),
              other.name(),
              other.email(),
              null,
              LocalDate.now(clock),
              null,
              "da"));
    }
    Call call =
        new Call(
            kind,
            Span.of(start(day, hour), kind.minutes()),
            form,
            form == Form.IN_PERSON ? who.municipalityName() : "",
            invitees,
            null,
            "",
            null,
            "",
            "",
            null);
    return meetings.call(who, citizen, call, key(citizen, kind, day));
  }

  /** The same meeting for the same day: filled twice, it is called once. */
  private static UUID key(long citizen, Kind kind, LocalDate day) {
    return UUID.nameUUIDFromBytes((citizen + kind.code() + day).getBytes(StandardCharsets.UTF_8));
  }

  /** Lets the partner who can sign in be the one who was invited. */
  private void bind(Meeting meeting, String partner) {
    sql.update(PARTNER_ACCESS)
        .set(
            PARTNER_ACCESS.STAFF_ID, select(STAFF.ID).from(STAFF).where(STAFF.USERNAME.eq(partner)))
        .where(
            PARTNER_ACCESS.ID.in(
                select(MEETING_PARTY.ACCESS_ID)
                    .from(MEETING_PARTY)
                    .where(MEETING_PARTY.MEETING_ID.eq(meeting.id()))))
        .and("exists (select 1 from staff where username = {0})", val(partner))
        .execute();
  }

  private Optional<Party> seat(Meeting meeting, Part part) {
    return meeting.parties().stream().filter(party -> party.part() == part).findFirst();
  }

  private void task(SignedIn who, Meeting meeting, String what, @Nullable Party of, int days) {
    boolean there = sql.fetchExists(TASK, TASK.MEETING_ID.eq(meeting.id()), TASK.WHAT.eq(what));
    if (!there) {
      rows.hold(meeting.citizenId());
      tasks.make(
          who,
          meeting,
          new Closed.NewTask(
              what, who.id(), of == null ? null : of.id(), LocalDate.now(clock).plusDays(days)));
    }
  }

  private boolean sick(long citizen) {
    return sql.fetchExists(
        SPELL,
        SPELL.CITIZEN_ID.eq(citizen),
        SPELL.BENEFIT.eq("sickness-benefit"),
        condition("{0} @> {1}::date", SPELL.DURING, val(LocalDate.now(clock))));
  }

  private Instant start(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(Math.min(hour, 15), 0)).atZone(clock.getZone()).toInstant();
  }

  private LocalDate ahead(int days) {
    LocalDate day = LocalDate.now(clock).plusDays(days);
    while (!holder.rulebook().calendar().isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private LocalDate ago(int days) {
    LocalDate day = LocalDate.now(clock).minusDays(days);
    while (!holder.rulebook().calendar().isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
