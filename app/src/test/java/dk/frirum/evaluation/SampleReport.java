package dk.frirum.evaluation;

import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellFile;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.web.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report to look at: computed, from invented cells. */
public final class SampleReport {
  private SampleReport() {}

  public static Report of(Words words) {
    return of(words, new TreeSet<>(), Others.NONE);
  }

  /** The same held against twenty-four other municipalities. */
  public static Report against(Words words) {
    SortedSet<Integer> others =
        Stream.iterate(701, each -> each + 3)
            .limit(24)
            .collect(Collectors.toCollection(TreeSet::new));
    return of(
        words,
        others,
        new Others(
            others.stream()
                .map(each ->
                    new Others.Other(
                        each,
                        "Opdigtet Kommune " + each,
                        "given",
                        "Forventet andel: 3,4 mod 3,5. Mest forskellig: andel på 50-59 år: 21,0 mod 18,2"))
                .toList(),
            List.of(
                new Others.Source(
                    "summer-2024.txt",
                    LocalDate.of(2024, 2, 25),
                    LocalDate.of(2024, 3, 1),
                    Reproduction.hash("file"))),
            "2023",
            true,
            19));
  }

  private static Report of(Words words, SortedSet<Integer> comparison, Others others) {
    LocalDate first = LocalDate.of(2023, 1, 2);
    LocalDate last = LocalDate.of(2023, 6, 30);
    Plan plan =
        new Plan(
            "Samtaler på arbejdspladsen",
            "benefit = sickness-benefit",
            999,
            first,
            last,
            Plan.earlierThan(first, last, 26),
            Measure.BACK_BY.id(),
            List.of(13, 26),
            new BigDecimal("0.05"),
            comparison);
    String hash = Reproduction.hash("sample");
    return new Report(
        plan.trial(),
        "/trials/1",
        "/trials/1/evaluation/1",
        new Skeleton(
            "Velfærdsaftale på beskæftigelsesområdet",
            "Kommunen må selv vælge, hvordan og hvor ofte der holdes samtaler.",
            "At holde den første samtale på arbejdspladsen, så borgeren hurtigere kommer tilbage.",
            "Når arbejdsgiveren er med fra begyndelsen, aftales det, der skal til, på stedet.",
            List.of(
                new Skeleton.Expected("short", "Flere første samtaler på arbejdspladsen"),
                new Skeleton.Expected("long", "Kortere sygefravær")),
            "Sygemeldte, der har et arbejde",
            List.of(
                new Skeleton.Rule(
                    "/rulebook/first-interview",
                    "Hold den første samtale",
                    "Lov om sygedagpenge § 13 b")),
            List.of(
                new Skeleton.Draft(
                    "Lad kommunen vælge stedet",
                    "Samtalen på arbejdspladsen bør kunne træde i stedet for den i kommunen.",
                    new Skeleton.Rule(
                        "/rulebook/first-interview",
                        "Hold den første samtale",
                        "Lov om sygedagpenge § 13 b")))),
        plan,
        Report.byId(Results.of(plan, cells(plan))),
        LocalDate.of(2024, 2, 25),
        hash,
        LocalDate.of(2023, 1, 1),
        1,
        List.of(),
        false,
        String.join("\n", plan.protocol().lines()),
        others,
        words);
  }

  /** Open figures to look at: the same invented cells. */
  public static OpenTable open(Words words) {
    LocalDate first = LocalDate.of(2023, 1, 1);
    LocalDate last = LocalDate.of(2023, 6, 30);
    Plan plan =
        new Plan(
            "everybody",
            "",
            999,
            first,
            last,
            Plan.earlierThan(first, last, 26),
            Measure.BACK_BY.id(),
            OpenFigures.HORIZONS,
            new BigDecimal("0.05"));
    return OpenTable.of(reproduction(plan), words);
  }

  /** The file in the appendix of {@link #of(Words)}. */
  public static Reproduction reproduction() {
    return reproduction(of(Words.of(Locale.of("da"))).plan());
  }

  private static Reproduction reproduction(Plan plan) {
    String protocol = String.join("\n", plan.protocol().lines()) + "\n";
    return new Reproduction(
        protocol, Reproduction.hash(protocol), "2024-02-25", CellFile.text(cells(plan)));
  }

  private static Cells cells(Plan plan) {
    Cells cells = new Cells();
    for (int other : plan.comparison()) {
      for (Cohort cohort : Cohort.ALL) {
        long persons = 300 + other % 7 * 90L;
        for (int horizon : plan.horizons()) {
          long share = 40 + other % 11 + cohort.ordinal() * (other % 5 - 2L) + horizon / 2;
          Cohorts.add(
              cells,
              "back-by@1",
              cohort,
              plan.in(other),
              horizon,
              new Cell.Count(persons, persons * share / 100));
        }
      }
    }
    Cohorts.add(cells, Results.CONVENTION, Cohort.TRIAL, plan, 0, new Cell.Count(0, 0));
    for (Cohort cohort : Cohort.ALL) {
      boolean trial = cohort == Cohort.TRIAL;
      Cohorts.add(cells, Work.REACHED, cohort, plan, 26, new Cell.Count(1_012, trial ? 902 : 0));
      Cohorts.add(
          cells,
          Work.TIMED,
          cohort,
          plan,
          26,
          new Cell.Count(trial ? 1_904 : 3_310, trial ? 1_740 : 1_655));
      Cohorts.add(cells, "in-group@1", cohort, plan, 0, new Cell.Count(1_204, 1_204));
      Cohorts.add(cells, "back-by@1", cohort, plan, 13, new Cell.Count(1_180, trial ? 512 : 490));
      Cohorts.add(cells, "back-by@1", cohort, plan, 26, new Cell.Count(1_012, trial ? 640 : 633));
      Cohorts.add(
          cells, "duties@1", cohort, plan, 26, moment(1_012, trial ? 2_100 : 6_072, 40_000));
      Cohorts.add(
          cells, "contacts@1", cohort, plan, 26, moment(1_012, trial ? 1_904 : 3_310, 12_000));
      Cohorts.add(
          cells,
          "admin-minutes@1",
          cohort,
          plan,
          26,
          moment(1_012, trial ? 61_200 : 99_800, 12_000_000));
      Cohorts.add(cells, "curve@1", cohort, plan, 0, new Cell.Curve(1_204, List.of(0L, 0L), 0));
      for (int week = 2; week <= 26; week += 2) {
        Cohorts.add(
            cells,
            "curve@1",
            cohort,
            plan,
            week,
            new Cell.Curve(0, List.of(trial ? 52L : 47L, 9L), 0));
      }
    }
    return cells;
  }

  private static Cell.Moment moment(long persons, long sum, long squares) {
    return new Cell.Moment(persons, sum, squares, List.of(), List.of(), List.of());
  }
}
