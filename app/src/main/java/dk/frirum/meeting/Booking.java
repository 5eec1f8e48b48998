package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties.FormRule;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.Form;
import dk.frirum.meeting.Bookable.Offer;
import dk.frirum.meeting.Bookable.Why;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The citizen chooses the time of the next meeting (<i>selvbooking</i>): one that the rules ask
 * for, before its last day, at a time when the one who has the case is free. It is a meeting like
 * those that are called. That two days of notice are kept is a choice of ours and no rule.
 */
@Component
class Booking {
  private static final int NOTICE = 2;

  /** Where the last day has passed, or is too near: as soon as possible. */
  private static final int SOON = 14;

  private static final int OFFERED = 12;

  /** The citizen chooses among these; the workplace takes an employer who has said yes. */
  private static final List<Form> FORMS = List.of(Form.IN_PERSON, Form.VIDEO, Form.PHONE);

  private final DSLContext sql;
  private final CitizenAccess access;
  private final CallForm form;
  private final Slots slots;
  private final MeetingRows rows;
  private final MeetingLists lists;
  private final Meetings meetings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Booking(
      DSLContext sql,
      CitizenAccess access,
      CallForm form,
      Slots slots,
      MeetingRows rows,
      MeetingLists lists,
      Meetings meetings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.form = form;
    this.slots = slots;
    this.rows = rows;
    this.lists = lists;
    this.meetings = meetings;
    this.events = events;
    this.clock = clock;
  }

  /** What the citizen can choose now, or why nothing. That it is the own case is asked before. */
  Bookable of(SignedIn who, long citizenId) {
    return of(who, citizenId, null);
  }

  /**
   * The same.
   *
   * @param from first day to show times of; none for the first that can be chosen
   */
  Bookable of(SignedIn who, long citizenId, @Nullable LocalDate from) {
    LocalDate today = LocalDate.now(clock);
    Standing duty = form.duty(CallWay.read(citizenId, Map.of())).orElse(null);
    LocalDate due = duty == null ? null : duty.due();
    if (duty == null || due == null) {
      return new Bookable.No(Why.NO_DUTY, null);
    }
    Kind kind = form.kind(citizenId, Optional.of(duty), today);
    if (isCalled(who, citizenId, kind)) {
      return new Bookable.No(Why.CALLED, duty);
    }
    if (kind.seats().stream().anyMatch(seat -> seat.always() && seat.part() != Part.CITIZEN)) {
      return new Bookable.No(Why.WITH_OTHERS, duty);
    }
    Holder holder = holder(citizenId);
    if (holder == null) {
      return new Bookable.No(Why.NO_CASEWORKER, duty);
    }
    LocalDate first = today.plusDays(NOTICE);
    boolean late = due.isBefore(first.plusDays(1));
    LocalDate last = late ? today.plusDays(SOON) : due;
    LocalDate shown = from == null || from.isBefore(first) || from.isAfter(last) ? first : from;
    Clashes.Wanted with = wanted(citizenId, holder.id());
    List<LocalDateTime> times = slots.within(who, with, kind.minutes(), shown, last, OFFERED);
    if (times.isEmpty() && shown.isAfter(first)) {
      // Nothing is free that late, or no more: whoever asked for it can still choose among the
      // rest.
      shown = first;
      times = slots.within(who, with, kind.minutes(), shown, last, OFFERED);
    }
    return times.isEmpty()
        ? new Bookable.No(Why.NO_TIME, duty)
        : new Offer(
            duty,
            kind,
            holder.id(),
            holder.name(),
            forms(citizenId, kind, times.getFirst().toLocalDate()),
            times,
            first,
            last,
            shown,
            later(who, with, kind, times.getLast().toLocalDate(), last),
            late);
  }

  /** The day of the next free time after a day; none where there is none until the last day. */
  private @Nullable LocalDate later(
      SignedIn who, Clashes.Wanted with, Kind kind, LocalDate after, LocalDate last) {
    return slots.within(who, with, kind.minutes(), after.plusDays(1), last, 1).stream()
        .findFirst()
        .map(LocalDateTime::toLocalDate)
        .orElse(null);
  }

  /**
   * Books, once for each key, when nobody else is changing the citizen's case or booking with the
   * same member of staff.
   */
  @Transactional
  public Booked book(SignedIn who, long citizenId, LocalDateTime at, Form wanted, UUID key) {
    access.demand(who, citizenId);
    rows.hold(citizenId);
    Long before = rows.called(citizenId, key);
    if (before != null) {
      return new Booked.Done(rows.find(who, before));
    }
    if (!(of(who, citizenId) instanceof Offer offer)) {
      return new Booked.Refused("wrong.book.closed");
    }
    sql.select(STAFF.ID)
        .from(STAFF)
        .where(STAFF.ID.eq(offer.caseworkerId()))
        .forNoKeyUpdate()
        .fetch();
    LocalDate day = at.toLocalDate();
    if (day.isBefore(offer.first()) || day.isAfter(offer.last()) || !slots.isOffered(at)) {
      return new Booked.Refused("wrong.meeting.slot");
    }
    if (!forms(citizenId, offer.kind(), day).contains(wanted)) {
      return new Booked.Refused("wrong.form");
    }
    if (!slots.isFree(who, wanted(citizenId, offer.caseworkerId()), offer.kind().minutes(), at)) {
      return new Booked.Refused("wrong.book.taken");
    }
    Meeting meeting =
        meetings.call(
            who, offer.caseworkerId(), citizenId, call(who, citizenId, offer, at, wanted), key);
    events.publishEvent(new MeetingAnswered(who.id(), citizenId, offer.caseworkerId(), "booked"));
    return new Booked.Done(meeting);
  }

  private Call call(SignedIn who, long citizenId, Offer offer, LocalDateTime at, Form wanted) {
    var citizen =
        sql.select(CITIZEN.GIVEN_NAME, CITIZEN.SURNAME, CITIZEN.EMAIL)
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(citizenId))
            .fetchSingle();
    Basis basis =
        offer.kind().seats().stream()
            .filter(seat -> seat.part() == Part.CITIZEN)
            .findFirst()
            .orElseThrow()
            .basis();
    Standing duty = offer.duty();
    return new Call(
        offer.kind(),
        Span.of(at.atZone(clock.getZone()).toInstant(), offer.kind().minutes()),
        wanted,
        wanted == Form.IN_PERSON ? who.municipalityName() : "",
        List.of(
            new Call.Invitee(
                Part.CITIZEN,
                basis,
                citizen.value1() + " " + citizen.value2(),
                CallReader.email(citizen.value3()),
                null,
                null,
                null,
                lists.language(citizenId))),
        null,
        "",
        new Meeting.ForDuty(duty.requirement(), Long.parseLong(duty.spell()), duty.anchor()),
        duty.basis(),
        "",
        null);
  }

  /** Whether a meeting that would meet the duty lies ahead already. */
  private boolean isCalled(SignedIn who, long citizenId, Kind kind) {
    return lists.ahead(who, citizenId).stream()
        .anyMatch(each -> Objects.equals(each.kind().interview(), kind.interview()));
  }

  /** The forms the rules leave the citizen on a day. */
  private List<Form> forms(long citizenId, Kind kind, LocalDate day) {
    Set<String> allowed =
        form.formRule(citizenId, kind, day).map(FormRule::allowed).orElse(Set.of());
    return FORMS.stream()
        .filter(kind.forms()::contains)
        .filter(each -> allowed.isEmpty() || allowed.contains(each.code()))
        .toList();
  }

  private record Holder(long id, String name) {}

  /** Who has the case and can be met. */
  private @Nullable Holder holder(long citizenId) {
    return sql.select(STAFF.ID, STAFF.NAME)
        .from(CITIZEN)
        .join(STAFF)
        .on(STAFF.ID.eq(CITIZEN.CASEWORKER_ID))
        .where(CITIZEN.ID.eq(citizenId), STAFF.REVOKED_AT.isNull())
        .fetchOne(row -> new Holder(row.value1(), row.value2()));
  }

  private static Clashes.Wanted wanted(long citizenId, long caseworker) {
    return new Clashes.Wanted(citizenId, Set.of(caseworker), "", 0);
  }
}
