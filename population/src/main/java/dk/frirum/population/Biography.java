package dk.frirum.population;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells every spell of one citizen into the diary, and the work between them. */
final class Biography {
  private static final long CHAPTERS = 2_000_000;

  private Biography() {}

  static void tell(long seed, long index, LifeStory.Traits traits, List<Stay> stays, Diary diary) {
    for (int at = 0; at < stays.size(); at++) {
      Stay stay = stays.get(at);
      diary.spell(stay);
      Dice dice = Dice.of(seed, index, CHAPTERS + stay.ordinal());
      chapter(new Chapter(stay, dice, diary), traits, at == 0 ? null : stays.get(at - 1));
      if (stay.next() == Stay.Next.WORK) {
        LocalDate until =
            at + 1 < stays.size()
                ? stays.get(at + 1).from()
                : traits.born().plusYears(LifeStory.PENSION_AGE);
        diary.fact(FactName.EMPLOYMENT, "employed", stay.to().plusDays(1), until.minusDays(1));
      }
    }
  }

  private static void chapter(Chapter c, LifeStory.Traits traits, @Nullable Stay previous) {
    int age = traits.ageOn(c.stay.from());
    switch (c.stay.benefit()) {
      case SICKNESS -> SicknessScript.tell(c);
      case UNEMPLOYMENT -> UnemploymentScript.tell(c, age);
      case CASH_ASSISTANCE, EDUCATION_ASSISTANCE ->
          AssistanceScript.assistance(c, age, traits.educated());
      case UNEMPLOYMENT_ALLOWANCE -> AssistanceScript.other(c, "flexi-job-visited");
      case REHABILITATION -> AssistanceScript.other(c, "rehabilitation");
      case RESOURCE_COURSE ->
          AssistanceScript.other(
              c,
              previous != null
                      && previous.benefit() == Benefit.SICKNESS
                      && previous.next() == Stay.Next.BENEFIT
                  ? "job-clarification"
                  : "resource-course");
    }
  }
}
