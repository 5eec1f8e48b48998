package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.Movable.Order;
import dk.frirum.casework.MoveInterview;
import dk.frirum.casework.Moves;
import dk.frirum.casework.Occurrences;
import dk.frirum.draft.Drafts;
import dk.frirum.guidance.Notice;
import dk.frirum.guidance.NoticeStanding;
import dk.frirum.guidance.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changes around a meeting that turns out to be another citizen's. */
@Component
class OtherCitizen {
  private final DSLContext sql;
  private final MeetingRows rows;
  private final Origins origins;
  private final Invitations invitations;
  private final Letters letters;
  private final Partners partners;
  private final Tasks tasks;
  private final CaseDuties duties;
  private final Occurrences occurrences;
  private final Notices notices;
  private final NoticeStanding standing;
  private final MoveInterview interviews;
  private final Moves moves;
  private final Drafts drafts;
  private final Clock clock;

  OtherCitizen(
      DSLContext sql,
      MeetingRows rows,
      Origins origins,
      Invitations invitations,
      Letters letters,
      Partners partners,
      Tasks tasks,
      CaseDuties duties,
      Occurrences occurrences,
      Notices notices,
      NoticeStanding standing,
      MoveInterview interviews,
      Moves moves,
      Drafts drafts,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.origins = origins;
    this.invitations = invitations;
    this.letters = letters;
    this.partners = partners;
    this.tasks = tasks;
    this.duties = duties;
    this.occurrences = occurrences;
    this.notices = notices;
    this.standing = standing;
    this.interviews = interviews;
    this.moves = moves;
    this.drafts = drafts;
    this.clock = clock;
  }

  private LocalDate day(Meeting meeting) {
    return meeting.span().day(clock.getZone());
  }

  /** The rows that decide on duties, as they would be; to be undone. */
  void imagined(SignedIn who, Meeting it, long to) {
    rows.update(it.id(), Map.of(MEETING.CITIZEN_ID, to));
    if (it.interviewId() != null) {
      interviews.imagined(it.interviewId(), to);
    }
    happened(it, to);
    notices.ofMeeting(it.citizenId(), it.id()).stream()
        .filter(each -> !each.another())
        .forEach(each -> standing.mark(who, each, true));
    summoned(who, it.citizenId(), it.id(), false);
  }

  /** Whether a notice went with it that counts for the one who was called. */
  boolean given(Meeting it) {
    return notices.ofMeeting(it.citizenId(), it.id()).stream().anyMatch(Notice::stands);
  }

  /** What goes from the wrong citizen, before the meeting does. */
  void leave(Order order, Meeting was, boolean ahead) {
    SignedIn who = order.who();
    if (ahead) {
      invitations.another(who, was, was.sequence() + 1);
    } else if (was.stage() == Stage.CALLED) {
      invitations.silence(was);
    }
    for (Notice each : notices.ofMeeting(was.citizenId(), was.id())) {
      if (!each.another()) {
        standing.another(who, each, true);
        LocalDate on = LocalDate.ofInstant(each.writtenAt(), clock.getZone());
        moves.along(order, new Moves.Thing("notice", each.id(), on), was.citizenId());
      }
    }
    summoned(who, was.citizenId(), was.id(), false);
  }

  /** How it was with the right citizen; none where it never was, or is to be called anew. */
  private Optional<Before> before(long id, long to, boolean ahead) {
    return ahead ? Optional.empty() : origins.asItWas(id, to);
  }

  /** The meeting as the right citizen's. */
  Map<Field<?>, @Nullable Object> rightly(Meeting was, long to, boolean ahead) {
    Map<Field<?>, @Nullable Object> columns =
        new HashMap<>(duty(was, to, before(was.id(), to, ahead)));
    columns.put(MEETING.CITIZEN_ID, to);
    if (ahead) {
      // A name of its own in calendars: the two were never called to the same.
      columns.put(MEETING.UID, UUID.randomUUID());
      columns.put(MEETING.SEQUENCE, was.sequence() + 2);
    }
    return columns;
  }

  /** What comes to the right one, once the meeting has. */
  void come(Order order, Meeting was, boolean ahead, Goers.Chosen chosen) {
    SignedIn who = order.who();
    long id = was.id();
    long to = order.to();
    Optional<Before> before = before(id, to, ahead);
    for (Party party : was.parties()) {
      if (party.part() == Part.CITIZEN) {
        rows.updateParty(party.id(), citizen(to, party, before));
      } else if (chosen.stays(party)) {
        rows.updateParty(party.id(), left());
      } else if (ahead) {
        rows.updateParty(party.id(), Meetings.unanswered());
      }
    }
    for (Party party : chosen.back()) {
      Map<Field<?>, @Nullable Object> again = new HashMap<>(Meetings.unanswered());
      again.putAll(origins.asItWas(id, to).orElseThrow().seat(party.id()));
      rows.updateParty(party.id(), again);
    }
    partners.follow(who, rows.read(id));
    LocalDate on = day(was);
    for (long task : tasks.follow(who, id, was.citizenId(), to)) {
      moves.along(order, new Moves.Thing("task", task, on), was.citizenId());
    }
    happened(was, to)
        .ifPresent(
            one -> moves.along(order, new Moves.Thing("occurrence", one, on), was.citizenId()));
    drafts.follow(MeetingWords.path(id) + "/", to);
    if (!ahead && !letters.toldOfMistake(to, id)) {
      // It has come back, and what went with it was this citizen's after all.
      notices.ofMeeting(to, id).forEach(each -> standing.another(who, each, false));
      summoned(who, to, id, true);
    }
  }

  /** Takes part no more, and so sees nothing of the right citizen's: no page, no calendar. */
  private Map<Field<?>, @Nullable Object> left() {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(MEETING_PARTY.LEFT_AT, clock.instant());
    columns.put(MEETING_PARTY.STAFF_ID, null);
    columns.put(MEETING_PARTY.ACCESS_ID, null);
    return columns;
  }

  void call(SignedIn who, Meeting meeting) {
    invitations.summon(who, meeting, "");
  }

  /** The duty it is called for: the same of the right citizen's, where there is one open. */
  private Map<Field<?>, @Nullable Object> duty(Meeting was, long to, Optional<Before> before) {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    Meeting.ForDuty duty = was.duty();
    if (before.isPresent()) {
      Before then = before.get();
      columns.put(MEETING.REQUIREMENT, then.text("requirement"));
      columns.put(MEETING.SPELL_ID, then.number("spell_id"));
      columns.put(MEETING.ANCHOR, then.day("anchor"));
      columns.put(MEETING.LAW, then.text("law"));
      return columns;
    }
    Optional<Standing> same =
        duty == null
            ? Optional.empty()
            : duties.standing(to).stream()
                .filter(each -> each.requirement().equals(duty.requirement()))
                .filter(Standing::open)
                .findFirst();
    columns.put(MEETING.REQUIREMENT, same.map(Standing::requirement).orElse(null));
    columns.put(MEETING.SPELL_ID, same.map(each -> Long.valueOf(each.spell())).orElse(null));
    columns.put(MEETING.ANCHOR, same.map(Standing::anchor).orElse(null));
    columns.put(MEETING.LAW, same.map(Standing::basis).orElse(""));
    return columns;
  }

  /** The citizen who takes part is the right one; what the other answered is not theirs. */
  private Map<Field<?>, @Nullable Object> citizen(long to, Party party, Optional<Before> before) {
    var person =
        sql.select(CITIZEN.GIVEN_NAME, CITIZEN.SURNAME, CITIZEN.EMAIL, CITIZEN.LANGUAGE)
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(to))
            .fetchSingle();
    Map<Field<?>, @Nullable Object> columns = new HashMap<>(Meetings.unanswered());
    columns.put(MEETING_PARTY.NAME, person.value1() + " " + person.value2());
    columns.put(
        MEETING_PARTY.EMAIL, person.value3() == null ? "" : CallReader.email(person.value3()));
    columns.put(MEETING_PARTY.LANGUAGE, person.value4());
    before.flatMap(then -> then.party(party.id())).ifPresent(columns::putAll);
    return columns;
  }

  /** A team meeting that was held is an event of the case. */
  private Optional<Long> happened(Meeting it, long to) {
    String kind = it.kind().occurrence();
    return kind == null || it.stage() != Stage.HELD
        ? Optional.empty()
        : occurrences.move(it.citizenId(), to, kind, day(it));
  }

  /** Whether those days on which only letters about this meeting left the house were summonses. */
  private void summoned(SignedIn who, long citizen, long meeting, boolean so) {
    List<LocalDate> days = letters.summonedOn(citizen, meeting);
    days.forEach(day -> occurrences.so(who, citizen, "summons", day, so));
  }
}
