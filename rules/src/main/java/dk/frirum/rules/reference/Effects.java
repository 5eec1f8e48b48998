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
import org.jspecify.annotations.Nullable;

/** What the deviations of a requirement do to one duty. */
final class Effects {
  private final PlainSituation situation;
  private final LocalDate anchor;
  private final LocalDate asOf;
  private final List<Deviation> deviations;
  private final SequencedMap<Deviation, Truth> holds = new LinkedHashMap<>();
  private final SequencedMap<Deviation, Outcome> outcomes = new LinkedHashMap<>();

  Effects(
      Book book,
      String municipality,
      PlainSituation situation,
      String requirement,
      LocalDate anchor,
      LocalDate asOf) {
    this.situation = situation;
    this.anchor = anchor;
    this.asOf = asOf;
    this.deviations = book.deviationsOf(requirement);
    for (Deviation deviation : deviations) {
      Truth group = deviation.group().in(situation);
      boolean here = deviation.holdsIn(municipality);
      holds.put(
          deviation,
          !here
              ? Truth.FALSE
              : deviation.reservations().undetermined() ? group.and(Truth.UNKNOWN) : group);
      outcomes.put(
          deviation,
          !here
              ? Outcome.OTHER_MUNICIPALITY
              : group == Truth.FALSE ? Outcome.OTHER_GROUP : Outcome.OTHER_PERIOD);
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
    List<Outcome> stopped = List.of(Outcome.STOPS_THE_CLOCK);
    return switch (status) {
      case LIFTED -> with(Outcome.LIFTS);
      case UNDETERMINED ->
          among(List.of(Outcome.STOPS_THE_CLOCK, Outcome.UNKNOWN_WHETHER), List.of());
      case SUSPENDED -> among(stopped, suspendedToday());
      case UPCOMING, DUE, MET, MET_LATE, OVERDUE, NOT_COVERED -> among(stopped, List.of());
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
