package dk.frirum.rules.columns;

import dk.frirum.rules.card.Anchor;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.EventMatch;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.card.Transition;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Situation;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.condition.Truth;
import dk.frirum.rules.dictionary.Dictionary.EventKind;
import dk.frirum.rules.time.Counting;
import dk.frirum.rules.time.DayTable;
import dk.frirum.rules.time.Period;
import dk.frirum.rules.time.Span;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A requirement compiled for the spells of one benefit: what the benefit alone decides is decided
 * here once, for the whole population.
 *
 * @param requirement its row in the book
 * @param added nobody's duty but where a deviation adds it
 * @param deviations highest rank first; bit {@code i} of a duty's deviations is number {@code i}
 */
record Plan(int requirement, boolean added, VersionPlan[] versions, DeviationPlan[] deviations) {

  /**
   * Which events count: those of some kinds, and a test where more than the kind is asked.
   *
   * @param kinds a bit for each
   * @param sought the kind as {@link KindSearch} wants it, where it is but one
   */
  record Match(long kinds, long sought, @Nullable Test where) {
    static Match of(EventMatch match) {
      long kinds = 0;
      for (EventKind kind : match.kinds()) {
        kinds |= 1L << kind.index();
      }
      return new Match(
          kinds,
          KindSearch.sought(Long.numberOfTrailingZeros(kinds)),
          match.where() instanceof Condition.Always ? null : Test.of(match.where()));
    }

    /** The first of a run of events that is of such a kind; the run's end when none is. */
    int nextOfKind(byte[] kindOf, int from, int end) {
      if (Long.bitCount(kinds) == 1) {
        return KindSearch.next(kindOf, sought, from, end);
      }
      int event = from;
      while (event < end && (kinds >>> kindOf[event] & 1) == 0) {
        event++;
      }
      return event;
    }

    /** The kind is all that is asked, and it is one. */
    boolean isOneKind() {
      return where == null && Long.bitCount(kinds) == 1;
    }

    /** The first of a run of events that counts; the run's end when none does. */
    int next(Spot spot, int from, int end) {
      byte[] kindOf = spot.columns.eventKind;
      int event = nextOfKind(kindOf, from, end);
      while (where != null && event < end && !passes(where, spot.cursor, event)) {
        event = nextOfKind(kindOf, event + 1, end);
      }
      return event;
    }

    static boolean passes(Test test, Cursor cursor, int event) {
      cursor.event = event;
      return test.at(cursor) == Test.TRUE;
    }
  }

  /**
   * Bounds are half-open epoch days; what a shape does not use is none.
   *
   * @param never the benefit alone rules it out; still it ends what earlier versions governed
   * @param by number of the deviation it comes from; negative when it is the law's
   * @param ageMonths age that time is counted from; negative when from something else
   */
  record VersionPlan(
      int index,
      boolean never,
      int by,
      int inForceFrom,
      int inForceEnd,
      Governs governs,
      int governsFrom,
      int governsEnd,
      @Nullable Test applies,
      boolean undetermined,
      Match fulfilledBy,
      ShapeKind shape,
      @Nullable Match anchor,
      boolean eachAnchor,
      int ageMonths,
      Shape.@Nullable Threshold threshold,
      @Nullable IntUnaryOperator span,
      @Nullable IntUnaryOperator offset,
      int need,
      @Nullable Test firstForm,
      @Nullable Test laterForm,
      boolean rollForward) {

    // Compared, not switched over: only so the compiler of the virtual machine folds it away.
    /** A bit for each kind of event without which it asks for nothing; none when it needs none. */
    long waitsFor() {
      Match waited = shape == ShapeKind.FORM ? fulfilledBy : anchor;
      return waited == null ? 0 : waited.kinds();
    }

    boolean governs(int spellStart, int anchorDay, int deadline) {
      return governs == Governs.SPELLS_STARTING
          ? spellStart >= governsFrom && spellStart < governsEnd && deadline >= inForceFrom
          : within(governs == Governs.DEADLINES ? deadline : anchorDay);
    }

    /** Those that ask about the same day in periods apart never govern the same. */
    boolean mayMeet(VersionPlan other) {
      return governs != other.governs
          || governsFrom < other.governsEnd && other.governsFrom < governsEnd;
    }

    private boolean within(int day) {
      return day >= governsFrom && day < governsEnd && day >= inForceFrom && day < inForceEnd;
    }
  }

  enum Governs {
    SPELLS_STARTING,
    DEADLINES,
    EVENTS
  }

  enum ShapeKind {
    DEADLINE,
    COUNT,
    RECURRING,
    FORM,
    THRESHOLD
  }

  /** Versions after one that may govern the same spell, anchor or deadline. */
  VersionPlan[] rivals(int number) {
    return Arrays.stream(versions, number + 1, versions.length)
        .filter(later -> later.mayMeet(versions[number]))
        .toArray(VersionPlan[]::new);
  }

  /** The plan for a benefit; none when no version can ever apply to it. */
  static @Nullable Plan compile(
      int row, Requirement requirement, List<Deviation> deviations, int benefit, DayTable days) {
    VersionPlan[] versions =
        requirement.versions().stream()
            .map(version -> version(version, deviations, benefit, days))
            .toArray(VersionPlan[]::new);
    if (Arrays.stream(versions).allMatch(VersionPlan::never)) {
      return null;
    }
    return new Plan(
        row,
        requirement.added(),
        versions,
        deviations.stream().map(DeviationPlan::of).toArray(DeviationPlan[]::new));
  }

  /** What each version's condition comes to for the spells of a benefit; all a plan takes of it. */
  static List<Condition> leftOpen(Requirement requirement, int benefit) {
    return requirement.versions().stream()
        .map(Version::appliesTo)
        .map(condition ->
            decided(condition, benefit) == Truth.FALSE
                ? new Condition.Not(new Condition.Always())
                : condition.simplified(onlyBenefit(benefit)))
        .toList();
  }

  /** What a condition comes to when the benefit is all that is known. */
  private static Truth decided(Condition condition, int benefit) {
    return condition.decidedBy(onlyBenefit(benefit));
  }

  private static Situation onlyBenefit(int benefit) {
    return subject -> subject instanceof Subject.Benefit ? benefit : Situation.UNKNOWN;
  }

  private static @Nullable Test test(Condition condition) {
    return condition instanceof Condition.Always ? null : Test.of(condition);
  }

  private static VersionPlan version(
      Version version, List<Deviation> deviations, int benefit, DayTable days) {
    Period period = version.governs().period();
    Shape shape = version.shape();
    Anchor anchor =
        switch (shape) {
          case Shape.Deadline deadline -> deadline.anchor();
          case Shape.Count count -> count.anchor();
          case Shape.Recurring recurring -> recurring.start();
          case Shape.Form _, Shape.Threshold _ -> new Anchor.SpellStart("");
        };
    Deviation by = version.by();
    Counting stated = version.counting();
    Counting counting = stated == null ? Counting.CALENDAR_DAYS : stated;
    Span span =
        switch (shape) {
          case Shape.Deadline deadline -> deadline.span();
          case Shape.Count count -> count.within();
          case Shape.Recurring recurring -> recurring.interval();
          case Shape.Form _, Shape.Threshold _ -> null;
        };
    Span offset =
        switch (shape) {
          case Shape.Count count -> count.after();
          case Shape.Recurring recurring -> recurring.offset();
          case Shape.Deadline _, Shape.Form _, Shape.Threshold _ -> null;
        };
    return new VersionPlan(
        version.index(),
        decided(version.appliesTo(), benefit) == Truth.FALSE,
        by == null ? -1 : deviations.indexOf(by),
        version.inForce().firstDay(),
        version.inForce().endDay(),
        switch (version.governs()) {
          case Transition.SpellsStarting _ -> Governs.SPELLS_STARTING;
          case Transition.Deadlines _ -> Governs.DEADLINES;
          case Transition.Events _ -> Governs.EVENTS;
        },
        period.firstDay(),
        period.endDay(),
        test(version.appliesTo().simplified(onlyBenefit(benefit))),
        version.reservations().undetermined(),
        Match.of(version.fulfilledBy()),
        switch (shape) {
          case Shape.Deadline _ -> ShapeKind.DEADLINE;
          case Shape.Count _ -> ShapeKind.COUNT;
          case Shape.Recurring _ -> ShapeKind.RECURRING;
          case Shape.Form _ -> ShapeKind.FORM;
          case Shape.Threshold _ -> ShapeKind.THRESHOLD;
        },
        switch (anchor) {
          case Anchor.SpellStart _, Anchor.Age _ -> null;
          case Anchor.FirstEvent(EventMatch match) -> Match.of(match);
          case Anchor.EachEvent(EventMatch match) -> Match.of(match);
        },
        anchor instanceof Anchor.EachEvent,
        anchor instanceof Anchor.Age(int months) ? months : -1,
        shape instanceof Shape.Threshold threshold ? threshold : null,
        span == null ? null : days.adding(span, counting),
        offset == null ? null : days.adding(offset, counting),
        shape instanceof Shape.Count count ? count.need() : 1,
        shape instanceof Shape.Form form ? Test.of(form.first()) : null,
        shape instanceof Shape.Form form && form.later() != null ? Test.of(form.later()) : null,
        version.rollForward());
  }
}
