package dk.frirum.rules.reference;

import dk.frirum.rules.Status;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Deviation.Effect;
import dk.frirum.rules.condition.Truth;
import dk.frirum.rules.reference.Finding.Outcome;
import dk.frirum.rules.reference.Finding.Tried;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the deviations of a requirement do to one duty. */
final class Effects {
  private final PlainSituation situation;
  private final LocalDate anchor;
  private final LocalDate asOf;
  private final List<Deviation> deviations;
  private final SequencedMap<Deviation, Truth> holds = new LinkedHashMap<>();
  private final SequencedMap<Deviation, Outcome> outcomes = new LinkedHashMap<>();

  /**
   * @param by the deviation the duty itself comes from; none when it is the law's
   */
  Effects(
      Book book,
      String municipality,
      PlainSituation situation,
      String requirement,
      @Nullable Deviation by,
      LocalDate anchor,
      LocalDate asOf) {
    this.situation = situation;
    this.anchor = anchor;
    this.asOf = asOf;
    this.deviations = book.deviationsOf(requirement);
    for (Deviation deviation : deviations) {
      Truth group = deviation.group().in(situation);
      boolean here = deviation.holdsIn(municipality);
      boolean outranked = by != null && deviation.layer().rank() < by.layer().rank();
      holds.put(
          deviation,
          !here || outranked
              ? Truth.FALSE
              : deviation.reservations().undetermined() ? group.and(Truth.UNKNOWN) : group);
      outcomes.put(
          deviation,
          !here
              ? Outcome.OTHER_MUNICIPALITY
              : group == Truth.FALSE
                  ? Outcome.OTHER_GROUP
                  : outranked ? Outcome.OUTRANKED : Outcome.OTHER_PERIOD);
    }
    if (by != null) {
      outcomes.put(by, Outcome.REPLACES);
    }
  }

  /** Ticks day by day from the anchor; a stopped day is not counted. */
  LocalDate stopClock(LocalDate nominal) {
    long left = ChronoUnit.DAYS.between(anchor, nominal);
    LocalDate day = anchor;
    while (left > 0) {
      day = day.plusDays(1);
      LocalDate today = day;
      boolean stopped =
          deviations.stream().anyMatch(each -> holds.get(each) == Truth.TRUE && stops(each, today));
      if (!stopped) {
        left--;
      }
    }
    LocalDate due = left < 0 ? nominal : day;
    for (Deviation deviation : deviations) {
      boolean within =
          anchor
              .plusDays(1)
              .datesUntil(due.isAfter(anchor) ? due.plusDays(1) : anchor.plusDays(1))
              .anyMatch(each -> stops(deviation, each));
      if (within) {
        mark(deviation, Outcome.STOPS_THE_CLOCK);
      }
    }
    return due;
  }

  private boolean stops(Deviation deviation, LocalDate day) {
    return deviation.effect() == Effect.STOP_CLOCK
        && deviation.period().contains(day)
        && (deviation.period().last() != null || !day.isAfter(asOf));
  }

  /** Moves a date to the end of the period it lies in, and on from there if another begins. */
  LocalDate postpone(LocalDate date) {
    LocalDate due = date;
    while (true) {
      LocalDate before = due;
      List<Deviation> moving =
          deviations.stream()
              .filter(each -> each.effect() == Effect.POSTPONE_TO_END)
              .filter(each -> each.period().contains(before) && end(each).isAfter(before))
              .toList();
      moving.stream()
          .filter(each -> holds.get(each) == Truth.UNKNOWN)
          .forEach(each -> mark(each, Outcome.POSTPONES));
      List<Deviation> certain =
          moving.stream().filter(each -> holds.get(each) == Truth.TRUE).toList();
      if (certain.isEmpty()) {
        return due;
      }
      // In order of rank: the first one's layer decides.
      int rank = certain.getFirst().layer().rank();
      for (Deviation each : certain) {
        if (each.layer().rank() == rank) {
          mark(each, Outcome.POSTPONES);
          due = end(each).isAfter(due) ? end(each) : due;
        } else {
          outcomes.put(each, Outcome.OUTRANKED);
        }
      }
    }
  }

  private static LocalDate end(Deviation postponing) {
    LocalDate last = postponing.period().last();
    return last == null ? LocalDate.MIN : last.plusDays(postponing.graceDays());
  }

  /** Whether a deviation makes a duty whose date is {@code day} anybody's at all. */
  Truth added(LocalDate day) {
    Truth added = Truth.FALSE;
    for (Deviation deviation : deviations) {
      if (deviation.effect() == Effect.ADD && deviation.period().contains(day)) {
        added = added.or(holds.getOrDefault(deviation, Truth.FALSE));
        mark(deviation, Outcome.ADDS);
      }
    }
    return added;
  }

  /** Finds who lifts a duty whose date is {@code day}; the highest layer alone. */
  void lift(LocalDate day) {
    int highest = -1;
    for (Deviation deviation : deviations) {
      if (deviation.effect() != Effect.LIFT || !deviation.period().contains(day)) {
        continue;
      }
      boolean certain = holds.get(deviation) == Truth.TRUE;
      if (certain && highest >= 0 && deviation.layer().rank() < highest) {
        outcomes.put(deviation, Outcome.OUTRANKED);
        continue;
      }
      if (certain) {
        highest = deviation.layer().rank();
      }
      mark(deviation, Outcome.LIFTS);
    }
  }

  private void mark(Deviation deviation, Outcome outcome) {
    Truth truth = holds.getOrDefault(deviation, Truth.FALSE);
    switch (truth) {
      case TRUE -> outcomes.put(deviation, outcome);
      case UNKNOWN -> outcomes.put(deviation, Outcome.UNKNOWN_WHETHER);
      case FALSE -> {}
    }
  }

  List<Deviation> with(Outcome outcome) {
    return deviations.stream().filter(each -> outcomes.get(each) == outcome).toList();
  }

  List<Deviation> suspendedToday() {
    return deviations.stream()
        .filter(each -> each.layer().isSuspension() && holds.get(each) == Truth.TRUE)
        .filter(each -> each.period().contains(asOf))
        .toList();
  }

  /** The day after the last lift ends; none when nothing lifts, or without end. */
  @Nullable LocalDate liftedUntil() {
    LocalDate until = null;
    for (Deviation deviation : with(Outcome.LIFTS)) {
      LocalDate last = deviation.period().last();
      if (last == null) {
        return null;
      }
      until = until == null || last.isAfter(until.minusDays(1)) ? last.plusDays(1) : until;
    }
    return until;
  }

  /** The deviations that made the status what it is. */
  List<Deviation> acting(Status status) {
    List<Outcome> shaping =
        List.of(Outcome.STOPS_THE_CLOCK, Outcome.REPLACES, Outcome.POSTPONES, Outcome.ADDS);
    return switch (status) {
      case LIFTED -> among(List.of(Outcome.LIFTS, Outcome.REPLACES, Outcome.ADDS), List.of());
      case UNDETERMINED ->
          among(
              Stream.concat(shaping.stream(), Stream.of(Outcome.UNKNOWN_WHETHER)).toList(),
              List.of());
      case SUSPENDED -> among(shaping, suspendedToday());
      case UPCOMING, DUE, MET, MET_LATE, OVERDUE, NOT_COVERED -> among(shaping, List.of());
    };
  }

  private List<Deviation> among(List<Outcome> wanted, List<Deviation> also) {
    return deviations.stream()
        .filter(each -> also.contains(each) || wanted.contains(outcomes.get(each)))
        .toList();
  }

  List<Tried> tried() {
    List<Deviation> suspending = suspendedToday();
    return deviations.stream()
        .map(each -> {
          Outcome outcome = outcomes.getOrDefault(each, Outcome.OTHER_PERIOD);
          boolean today = outcome == Outcome.OTHER_PERIOD && suspending.contains(each);
          return new Tried(
              each,
              today ? Outcome.SUSPENDS_TODAY : outcome,
              Inquiry.readings(each.group(), situation));
        })
        .toList();
  }
}
