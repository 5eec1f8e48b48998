package dk.frirum.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which benefit, for how long, at what age, and what comes after. Shares and lengths are chosen to
 * be believable; none is an estimate from data.
 */
final class Flow {
  private static final Spread SICKNESS =
      Spread.of(0, 10, 120, 15, 330, 29, 500, 45, 650, 66, 780, 105, 880, 165, 960, 300, 1000, 720);
  private static final Spread UNEMPLOYMENT =
      Spread.of(0, 10, 100, 32, 250, 64, 500, 122, 740, 250, 900, 470, 970, 729, 1000, 731);
  private static final Spread CASH =
      Spread.of(0, 25, 120, 110, 300, 300, 500, 640, 750, 1250, 920, 2200, 1000, 3900);
  private static final Spread EDUCATION =
      Spread.of(0, 20, 250, 150, 500, 330, 750, 660, 920, 1050, 1000, 1700);
  private static final Spread ALLOWANCE =
      Spread.of(0, 25, 250, 120, 500, 320, 750, 700, 920, 1300, 1000, 2400);
  private static final Spread RESOURCE =
      Spread.of(0, 120, 250, 380, 500, 700, 800, 740, 920, 1100, 1000, 1825);
  private static final Spread REHABILITATION =
      Spread.of(0, 150, 250, 380, 500, 690, 750, 1000, 1000, 1700);

  private static final Spread AGE = Spread.of(0, 19, 200, 29, 500, 43, 800, 55, 1000, 65);
  private static final Spread AGE_INSURED = Spread.of(0, 20, 250, 28, 500, 38, 800, 53, 1000, 65);
  private static final Spread AGE_CASH = Spread.of(0, 23, 150, 30, 500, 38, 800, 50, 1000, 65);
  private static final Spread AGE_EDUCATION = Spread.of(0, 18, 400, 21, 800, 26, 1000, 30);
  private static final Spread AGE_LATER = Spread.of(0, 24, 200, 36, 500, 47, 800, 56, 1000, 64);

  private Flow() {}

  static Benefit first(Dice dice, LocalDate from) {
    boolean young = !from.isBefore(Reform.ONE_ASSISTANCE);
    return pick(dice, from, true, true, 46, 32, young ? 17 : 10, 9, 3, 3, 3);
  }

  static Benefit next(Dice dice, LocalDate from, LifeStory.Traits traits, Stay previous) {
    boolean young = traits.ageOn(from) < 30 && !traits.educated();
    int again =
        switch (previous.benefit()) {
          case UNEMPLOYMENT_ALLOWANCE, RESOURCE_COURSE -> 24;
          case SICKNESS, UNEMPLOYMENT, CASH_ASSISTANCE, EDUCATION_ASSISTANCE, REHABILITATION -> 3;
        };
    boolean assisted =
        previous.benefit() == Benefit.CASH_ASSISTANCE
            || previous.benefit() == Benefit.EDUCATION_ASSISTANCE;
    return pick(
        dice,
        from,
        young,
        !young || !from.isBefore(Reform.ONE_ASSISTANCE),
        assisted ? 36 : 54,
        traits.insured() ? 36 : 0,
        assisted ? 28 : 10,
        assisted ? 28 : 10,
        again,
        3,
        3);
  }

  private static Benefit pick(
      Dice dice, LocalDate from, boolean education, boolean cash, int... weights) {
    int[] open = weights.clone();
    if (!from.isBefore(Reform.ONE_ASSISTANCE)) {
      open[3] = 0;
    } else if (!education) {
      open[3] = 0;
    }
    if (!cash) {
      open[2] = 0;
    }
    if (!from.isBefore(Reform.NO_REHABILITATION)) {
      open[6] = 0;
    }
    return switch (dice.weighted(open)) {
      case 0 -> Benefit.SICKNESS;
      case 1 -> Benefit.UNEMPLOYMENT;
      case 2 -> Benefit.CASH_ASSISTANCE;
      case 3 -> Benefit.EDUCATION_ASSISTANCE;
      case 4 -> Benefit.UNEMPLOYMENT_ALLOWANCE;
      case 5 -> Benefit.RESOURCE_COURSE;
      default -> Benefit.REHABILITATION;
    };
  }

  /** How long; the young stay a shorter time on assistance, whatever its name. */
  static int days(Dice dice, Benefit benefit, int age) {
    Spread lengths =
        switch (benefit) {
          case SICKNESS -> SICKNESS;
          case UNEMPLOYMENT -> UNEMPLOYMENT;
          case CASH_ASSISTANCE -> age < 30 ? EDUCATION : CASH;
          case EDUCATION_ASSISTANCE -> EDUCATION;
          case UNEMPLOYMENT_ALLOWANCE -> ALLOWANCE;
          case RESOURCE_COURSE -> RESOURCE;
          case REHABILITATION -> REHABILITATION;
        };
    return lengths.draw(dice);
  }

  /** Age at the first spell. */
  static int age(Dice dice, Benefit benefit, LocalDate from) {
    if (benefit == Benefit.CASH_ASSISTANCE
        && !from.isBefore(Reform.ONE_ASSISTANCE)
        && dice.percent(45)) {
      return AGE_EDUCATION.draw(dice);
    }
    Spread ages =
        switch (benefit) {
          case SICKNESS -> AGE;
          case UNEMPLOYMENT -> AGE_INSURED;
          case CASH_ASSISTANCE -> AGE_CASH;
          case EDUCATION_ASSISTANCE -> AGE_EDUCATION;
          case UNEMPLOYMENT_ALLOWANCE, RESOURCE_COURSE, REHABILITATION -> AGE_LATER;
        };
    return ages.draw(dice);
  }

  /** Has an education that leads to a job; so the young one is kontanthjælp's, not the other's. */
  static boolean educated(Dice dice, Benefit first, int age, LocalDate from) {
    boolean drawn = dice.percent(65);
    return switch (first) {
      case EDUCATION_ASSISTANCE -> false;
      case CASH_ASSISTANCE -> from.isBefore(Reform.ONE_ASSISTANCE) ? drawn || age < 30 : drawn;
      case SICKNESS, UNEMPLOYMENT, UNEMPLOYMENT_ALLOWANCE, RESOURCE_COURSE, REHABILITATION -> drawn;
    };
  }

  static boolean insured(Dice dice, Benefit first) {
    return switch (first) {
      case UNEMPLOYMENT -> true;
      case SICKNESS -> dice.percent(80);
      case CASH_ASSISTANCE, EDUCATION_ASSISTANCE -> dice.percent(15);
      case UNEMPLOYMENT_ALLOWANCE, RESOURCE_COURSE, REHABILITATION -> dice.percent(40);
    };
  }

  static Stay.Employment employment(Dice dice, Benefit benefit, @Nullable Stay previous) {
    if (benefit != Benefit.SICKNESS) {
      return Stay.Employment.UNEMPLOYED;
    }
    boolean worked = previous == null || previous.next() == Stay.Next.WORK;
    int at = worked ? dice.weighted(78, 14, 8) : dice.weighted(15, 80, 5);
    return Stay.Employment.values()[at];
  }

  static int backToWork(Benefit benefit, Stay.Employment employment) {
    return switch (benefit) {
      case SICKNESS -> employment == Stay.Employment.UNEMPLOYED ? 40 : 88;
      case UNEMPLOYMENT -> 78;
      case CASH_ASSISTANCE, EDUCATION_ASSISTANCE -> 42;
      case UNEMPLOYMENT_ALLOWANCE, RESOURCE_COURSE, REHABILITATION -> 35;
    };
  }

  /** Long sickness may go on as job clarification, spent dagpenge as assistance. */
  static @Nullable Benefit onwards(Dice dice, Benefit benefit, LocalDate from, LocalDate to) {
    long days = to.toEpochDay() - from.toEpochDay() + 1;
    if (benefit == Benefit.SICKNESS && days > 180 && dice.percent(25)) {
      return Benefit.RESOURCE_COURSE;
    }
    if (benefit == Benefit.UNEMPLOYMENT && days > 725 && dice.percent(45)) {
      return Benefit.CASH_ASSISTANCE;
    }
    return null;
  }
}
