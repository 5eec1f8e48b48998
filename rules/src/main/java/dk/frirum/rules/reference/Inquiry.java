package dk.frirum.rules.reference;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Status;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.EventMatch;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Situation;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.condition.Truth;
import dk.frirum.rules.reference.Finding.Outcome;
import dk.frirum.rules.reference.Finding.Reading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One requirement asked about for one spell on one day. */
final class Inquiry {
  private final Book book;
  private final CaseHistory history;
  private final Spell spell;
  private final Requirement requirement;
  private final List<Event> events;
  private final LocalDate asOf;
  private final List<Finding> findings = new ArrayList<>();

  Inquiry(
      Book book,
      CaseHistory history,
      Spell spell,
      Requirement requirement,
      List<Event> events,
      LocalDate asOf) {
    this.book = book;
    this.history = history;
    this.spell = spell;
    this.requirement = requirement;
    this.events = events;
    this.asOf = asOf;
  }

  Spell spell() {
    return spell;
  }

  @Nullable LocalDate born() {
    return history.born();
  }

  /** By version, then by anchor. */
  List<Finding> findings() {
    return findings;
  }

  Situation situation(LocalDate day, @Nullable Event event) {
    return new PlainSituation(book.dictionary(), history, spell, day, event);
  }

  /** The spell's events that are known to match, in order of day. */
  List<Event> matching(EventMatch match) {
    return events.stream()
        .filter(event -> match.kinds().stream().anyMatch(kind -> kind.code().equals(event.kind())))
        .filter(event -> match.where().in(situation(event.on(), event)) == Truth.TRUE)
        .toList();
  }

  /** Whether a day has come, and lies in the spell. */
  boolean covers(LocalDate day) {
    return !day.isAfter(asOf) && (spell.to() == null || !day.isAfter(spell.to()));
  }

  /**
   * Looks at one duty of one version and keeps what was found.
   *
   * @return the day after the lift that took the duty; none when no lift with an end did
   */
  @Nullable LocalDate consider(
      Version version,
      LocalDate anchor,
      @Nullable Event trigger,
      @Nullable LocalDate nominal,
      List<Event> counted,
      int need) {
    LocalDate deadline = nominal == null ? anchor : nominal;
    LocalDate readOn = earliest(asOf, nominal, spell.to());
    PlainSituation situation = new PlainSituation(book.dictionary(), history, spell, readOn, null);
    boolean governed =
        requirement.versions().stream()
            .filter(each -> each.index() >= version.index())
            .filter(each -> each.governs(spell.from(), anchor, deadline))
            .filter(each -> mayHold(each.by(), situation))
            .max(Comparator.comparingInt(Version::index))
            .filter(each -> each.index() == version.index())
            .isPresent();
    if (!governed) {
      return null;
    }
    Deviation by = version.by();
    Truth applies = version.appliesTo().in(situation);
    Effects effects =
        new Effects(book, history.municipality(), situation, requirement.id(), by, anchor, asOf);
    LocalDate moved = nominal == null ? null : effects.postpone(effects.stopClock(nominal));
    LocalDate due =
        moved != null && version.rollForward() ? book.calendar().rollForward(moved) : moved;
    LocalDate day = due == null ? readOn : due;
    if (requirement.added()) {
      applies = applies.and(effects.added(day));
    }
    effects.lift(day);

    LocalDate metOn = counted.size() < need ? null : counted.getLast().on();
    boolean open =
        applies == Truth.UNKNOWN
            || version.reservations().undetermined()
            || !effects.with(Outcome.UNKNOWN_WHETHER).isEmpty();
    Status status = status(effects, due, metOn, open);
    Duty duty =
        applies == Truth.FALSE
            ? null
            : new Duty(
                requirement.id(),
                version.index(),
                spell.id(),
                anchor,
                due,
                status,
                metOn,
                counted.size(),
                need,
                effects.acting(status).stream().map(Deviation::id).toList());
    findings.add(
        new Finding(
            requirement,
            version,
            spell,
            duty,
            anchor,
            nominal,
            readOn,
            applies,
            readings(version.appliesTo(), situation),
            effects.tried(),
            counted,
            trigger));
    return duty == null ? null : effects.liftedUntil();
  }

  /** Whether a replacement holds here, as far as is known; the law's own versions do. */
  private boolean mayHold(@Nullable Deviation by, Situation situation) {
    return by == null
        || by.holdsIn(history.municipality()) && by.group().in(situation) != Truth.FALSE;
  }

  private Status status(
      Effects effects, @Nullable LocalDate due, @Nullable LocalDate metOn, boolean open) {
    LocalDate last = spell.to();
    boolean ended = last != null && last.isBefore(asOf);
    if (!effects.with(Outcome.LIFTS).isEmpty()) {
      return Status.LIFTED;
    }
    if (metOn == null && last != null && ended && (due == null || last.isBefore(due))) {
      return Status.NOT_COVERED;
    }
    if (open) {
      return Status.UNDETERMINED;
    }
    if (metOn != null) {
      return due == null || !metOn.isAfter(due) ? Status.MET : Status.MET_LATE;
    }
    if (!effects.suspendedToday().isEmpty() && !ended) {
      return Status.SUSPENDED;
    }
    if (due == null) {
      return Status.UNDETERMINED;
    }
    if (asOf.isAfter(due)) {
      return Status.OVERDUE;
    }
    return ChronoUnit.DAYS.between(asOf, due) <= book.noticeDays() ? Status.DUE : Status.UPCOMING;
  }

  static List<Reading> readings(Condition condition, PlainSituation situation) {
    List<Reading> readings = new ArrayList<>();
    for (Subject subject : condition.subjects()) {
      int value = situation.read(subject);
      readings.add(
          new Reading(
              subject,
              value == Situation.UNKNOWN ? null : value,
              subject instanceof Subject.Fact ? situation.held(subject.code()) : null));
    }
    return readings;
  }

  private static LocalDate earliest(LocalDate first, @Nullable LocalDate... others) {
    LocalDate earliest = first;
    for (LocalDate each : others) {
      if (each != null && each.isBefore(earliest)) {
        earliest = each;
      }
    }
    return earliest;
  }
}
