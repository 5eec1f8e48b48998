package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.time.DanishCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Times to propose: working days on which neither the one who holds the meeting nor the citizen has
 * another, with a week's notice where the deadline leaves it. How long a notice must be is not a
 * rule we know of; a week is only a proposal.
 */
@Component
class Slots {
  private static final List<LocalTime> TIMES =
      List.of(LocalTime.of(9, 0), LocalTime.of(10, 30), LocalTime.of(13, 0));
  private static final int NOTICE = 7;
  private static final int PROPOSED = 3;
  private static final int DAYS_LOOKED_AT = 40;

  private final Clashes clashes;
  private final RulebookHolder holder;
  private final Clock clock;

  Slots(Clashes clashes, RulebookHolder holder, Clock clock) {
    this.clashes = clashes;
    this.holder = holder;
    this.clock = clock;
  }

  /**
   * Free times, the best first: one on each day where there are enough days.
   *
   * @param due last day in time; none where there is none
   */
  List<LocalDateTime> propose(
      SignedIn who, Clashes.Wanted wanted, int minutes, @Nullable LocalDate due) {
    LocalDate today = LocalDate.now(clock);
    LocalDate first = today.plusDays(NOTICE);
    if (due != null && due.isAfter(today) && due.isBefore(first.plusDays(2))) {
      // Shorter notice rather than a missed deadline; never the same day.
      first = today.plusDays(1);
    }
    DanishCalendar calendar = holder.rulebook().calendar();
    List<Span> taken = taken(who, wanted, first, first.plusDays(DAYS_LOOKED_AT));
    List<LocalDateTime> found = new ArrayList<>();
    for (int day = 0; day < DAYS_LOOKED_AT && found.size() < PROPOSED; day++) {
      LocalDate on = first.plusDays(day);
      if (calendar.isWorkingDay(on)) {
        freeOn(taken, minutes, on, found.size()).ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * All free times from a day until a last day, soonest first.
   *
   * @param most no more days once there are so many; a day is never cut, or its last times would be
   *     shown to nobody
   */
  List<LocalDateTime> within(
      SignedIn who, Clashes.Wanted wanted, int minutes, LocalDate first, LocalDate last, int most) {
    if (first.isAfter(last)) {
      return List.of();
    }
    DanishCalendar calendar = holder.rulebook().calendar();
    List<Span> taken = taken(who, wanted, first, last.plusDays(1));
    List<LocalDateTime> found = new ArrayList<>();
    for (LocalDate on = first;
        !on.isAfter(last) && on.isBefore(first.plusDays(DAYS_LOOKED_AT)) && found.size() < most;
        on = on.plusDays(1)) {
      if (calendar.isWorkingDay(on)) {
        for (LocalTime time : TIMES) {
          if (isFree(taken, minutes, on.atTime(time))) {
            found.add(on.atTime(time));
          }
        }
      }
    }
    return found;
  }

  /** Whether neither has another meeting then. */
  boolean isFree(SignedIn who, Clashes.Wanted wanted, int minutes, LocalDateTime at) {
    return clashes.of(who, wanted, span(at, minutes)).isEmpty();
  }

  /** What any of them has from a day until another, that one not included. */
  private List<Span> taken(SignedIn who, Clashes.Wanted wanted, LocalDate first, LocalDate until) {
    Span days =
        new Span(
            first.atStartOfDay(clock.getZone()).toInstant(),
            until.atStartOfDay(clock.getZone()).toInstant());
    return clashes.of(who, wanted, days).stream().map(Clash::span).toList();
  }

  private boolean isFree(List<Span> taken, int minutes, LocalDateTime at) {
    Span span = span(at, minutes);
    return taken.stream().noneMatch(span::overlaps);
  }

  private Span span(LocalDateTime at, int minutes) {
    return Span.of(at.atZone(clock.getZone()).toInstant(), minutes);
  }

  /** Whether it is one of the times that are ever proposed. */
  boolean isOffered(LocalDateTime at) {
    return TIMES.contains(at.toLocalTime())
        && holder.rulebook().calendar().isWorkingDay(at.toLocalDate());
  }

  /** Another time of day for each proposal, so that there is a choice. */
  private Optional<LocalDateTime> freeOn(List<Span> taken, int minutes, LocalDate on, int turn) {
    for (int n = 0; n < TIMES.size(); n++) {
      LocalDateTime at = on.atTime(TIMES.get((turn + n) % TIMES.size()));
      if (isFree(taken, minutes, at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
