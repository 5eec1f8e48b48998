package dk.frirum.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spells of one citizen, one after the other, never two at a time.
 *
 * <p>Beginnings are sown thinly over the early years and more densely towards the end of 2026, as a
 * register looks that keeps the people it has to do with now; after that they fall evenly, so that
 * about two in five have a spell running on any later day. Each spell is drawn from a stream of its
 * own.
 */
final class LifeStory {
  static final int PENSION_AGE = 67;

  private static final long PLAN = 1;
  private static final long SPELLS = 1000;
  private static final int MOST_BEFORE_ERAS = 4;
  private static final int ERA_YEARS = 2;
  private static final LocalDate ERAS_FROM = LocalDate.of(2027, 1, 1);
  private static final LocalDate FIRST_BY = LocalDate.of(2026, 6, 30);

  private final long seed;
  private final long index;
  private final LocalDate known;
  private final Traits traits;
  private final List<Stay> stays = new ArrayList<>();
  private int drawn;
  private int courses;

  private LifeStory(long seed, long index, LocalDate known, Traits traits) {
    this.seed = seed;
    this.index = index;
    this.known = known;
    this.traits = traits;
  }

  /** What a citizen is born with and brings along. */
  record Traits(LocalDate born, boolean insured, boolean educated, Benefit firstBenefit) {
    int ageOn(LocalDate day) {
      int age = day.getYear() - born.getYear();
      boolean before =
          day.getMonthValue() < born.getMonthValue()
              || day.getMonthValue() == born.getMonthValue()
                  && day.getDayOfMonth() < born.getDayOfMonth();
      return before ? age - 1 : age;
    }
  }

  /** The beginnings that were sown, in order. */
  static List<LocalDate> sow(long seed, long index, LocalDate known) {
    Dice dice = Dice.of(seed, index, PLAN);
    List<LocalDate> starts = new ArrayList<>();
    int count = 1 + dice.weighted(5, 18, 32, 45);
    for (int at = 0; at < count; at++) {
      starts.add(Sowing.draw(dice, at == 0 ? FIRST_BY : ERAS_FROM.minusDays(1)));
    }
    LocalDate era = ERAS_FROM;
    for (int number = 0; !era.isAfter(known.plusDays(1)); number++) {
      Dice eraDice = Dice.of(seed, index, PLAN + 1 + number);
      int days = 365 * ERA_YEARS;
      for (int left = eraDice.weighted(10, 34, 38, 18); left > 0; left--) {
        starts.add(era.plusDays(eraDice.below(days)));
      }
      era = era.plusYears(ERA_YEARS);
    }
    starts.sort(null);
    return starts;
  }

  /** The spells that begin no later than the day after the one given, at their intended length. */
  static List<Stay> tell(
      long seed, long index, LocalDate known, Traits traits, List<LocalDate> starts) {
    LifeStory story = new LifeStory(seed, index, known, traits);
    for (LocalDate start : starts) {
      if (!story.spell(start)) {
        break;
      }
    }
    return story.stays;
  }

  private boolean spell(LocalDate sown) {
    Dice dice = Dice.of(seed, index, SPELLS + drawn++);
    Stay previous = stays.isEmpty() ? null : stays.getLast();
    LocalDate earliest = previous == null ? sown : previous.to().plusDays(dice.between(21, 180));
    LocalDate from = WorkingDays.onOrAfter(sown.isBefore(earliest) ? earliest : sown);
    if (from.isAfter(known.plusDays(1)) || traits.ageOn(from.plusDays(60)) >= PENSION_AGE) {
      return false;
    }
    if (courses >= MOST_BEFORE_ERAS && from.isBefore(ERAS_FROM)) {
      return true;
    }
    Benefit benefit =
        previous == null ? traits.firstBenefit() : Flow.next(dice, from, traits, previous);
    follow(dice, benefit, from, previous);
    return true;
  }

  /** Adds a spell and whatever follows it without a gap. */
  private void follow(Dice dice, Benefit benefit, LocalDate from, @Nullable Stay previous) {
    courses++;
    LocalDate to = from.plusDays(Flow.days(dice, benefit, traits.ageOn(from)) - 1L);
    LocalDate pension = traits.born().plusYears(PENSION_AGE).minusDays(1);
    if (to.isAfter(pension)) {
      to = pension;
    }
    Stay.Employment employment = Flow.employment(dice, benefit, previous);
    Benefit onwards = to.equals(pension) ? null : Flow.onwards(dice, benefit, from, to);
    if (onwards != null && full(to)) {
      onwards = null;
    }
    Stay.Next next =
        onwards != null
            ? Stay.Next.BENEFIT
            : dice.percent(Flow.backToWork(benefit, employment)) ? Stay.Next.WORK : Stay.Next.AWAY;
    LocalDate change = changeOfBenefit(benefit, from);
    if (change != null && !change.isAfter(to)) {
      add(benefit, from, from, change.minusDays(1), employment, Stay.Next.BENEFIT);
      add(Benefit.CASH_ASSISTANCE, from, change, to, employment, next);
    } else {
      add(benefit, from, from, to, employment, next);
    }
    if (onwards != null) {
      follow(dice, onwards, to.plusDays(1), stays.getLast());
    }
  }

  private boolean full(LocalDate to) {
    return courses >= MOST_BEFORE_ERAS && to.isBefore(ERAS_FROM);
  }

  /** Uddannelseshjælp ends at thirty, and for all on 1 July 2025: the course goes on. */
  private @Nullable LocalDate changeOfBenefit(Benefit benefit, LocalDate from) {
    if (benefit != Benefit.EDUCATION_ASSISTANCE) {
      return null;
    }
    LocalDate thirty = traits.born().plusYears(30);
    LocalDate change = thirty.isBefore(Reform.ONE_ASSISTANCE) ? thirty : Reform.ONE_ASSISTANCE;
    return change.isAfter(from) ? change : null;
  }

  private void add(
      Benefit benefit,
      LocalDate courseFrom,
      LocalDate from,
      LocalDate to,
      Stay.Employment employment,
      Stay.Next next) {
    stays.add(new Stay(stays.size(), benefit, courseFrom, from, to, employment, next));
  }
}
