package dk.frirum.look;

import dk.frirum.benchmark.BenchmarkView;
import dk.frirum.benchmark.BenchmarkView.Choices;
import dk.frirum.benchmark.BenchmarkView.Moved;
import dk.frirum.benchmark.BenchmarkView.Place;
import dk.frirum.benchmark.BenchmarkView.Row;
import dk.frirum.benchmark.ComparableView;
import dk.frirum.benchmark.ComparableView.Balance;
import dk.frirum.benchmark.ComparableView.Nearest;
import dk.frirum.benchmark.ComparableView.Neighbour;
import dk.frirum.benchmark.FiguresImportView;
import dk.frirum.web.Choice;
import dk.frirum.web.Column;
import dk.frirum.web.Column.Sorted;
import java.util.List;

/** The municipalities compared; all figures invented. */
final class BenchmarkSamples {
  private BenchmarkSamples() {}

  private static final BenchmarkView.Source SOURCE =
      new BenchmarkView.Source(
          true,
          "y30r21, Benchmarking: forventet og faktisk andel på ydelse – opdigtede tal",
          "Opdigtede tal til demonstration: intet tal her siger noget om nogen kommune.",
          "dannet til demonstration, 1. mar. 2024 kl. 10.32");

  static BenchmarkView list() {
    return new BenchmarkView(
        new Choices(
            List.of(new Choice("y30r21-invented", "Benchmarking – opdigtede tal")),
            List.of(new Choice("2024", "2024"), new Choice("2023", "2023")),
            List.of(new Choice("all", "Ydelsesgrupper i alt")),
            List.of(new Choice("central", "Region Midtjylland")),
            "y30r21-invented",
            "2024",
            "all",
            "central",
            ""),
        SOURCE,
        true,
        "2023",
        true,
        List.of(
            column("rank", Sorted.ASCENDING),
            column("name", Sorted.NONE),
            column("actual", Sorted.NONE),
            column("expected", Sorted.NONE),
            column("difference", Sorted.NONE),
            column("moved", Sorted.NONE)),
        List.of(
            row("0707", "Norddjurs", 3, new Moved(52, "+52", "+31", "+68", true, 2), false),
            row(
                "0760",
                "Ringkøbing-Skjern",
                14,
                new Moved(-4, "−4", "−17", "+9", false, 71),
                true)),
        how());
  }

  private static List<String> how() {
    return List.of(
        "Det forventede er regnet her af rammevilkårene (Andel uden erhvervsuddannelse, pct.).",
        "Spillerummet er 95 procent, regnet ved at trække andelene om 4.000 gange.");
  }

  private static Column column(String code, Sorted sorted) {
    return new Column("benchmark-" + code, "/benchmark?sort=" + code, sorted);
  }

  private static Row row(String code, String name, int rank, Moved moved, boolean own) {
    return new Row(
        code,
        name,
        "/benchmark/of/" + code,
        "Region Midtjylland",
        2_980,
        "2.980",
        new Place(
            3_400, "11,9 %", "13,6 %", -420, "−420", -0.0168, "−1,68", rank, 1, rank + 6, 98, 1),
        moved,
        own);
  }

  static ComparableView comparable() {
    return new ComparableView(
        SOURCE,
        "2024",
        "Ydelsesgrupper i alt",
        "2023",
        98,
        row("0707", "Norddjurs", 3, new Moved(52, "+52", "+31", "+68", true, 2), false),
        nearest("Nærmest i forventet andel på ydelse"),
        nearest("Nærmest i alle rammevilkår på én gang (Mahalanobis)"),
        "/benchmark",
        how());
  }

  private static Nearest nearest(String how) {
    return new Nearest(
        how,
        List.of(
            new Neighbour(
                "Syddjurs",
                "/benchmark/of/0706",
                "Forventet andel, pct.: 13,5 mod 13,6 her. Mest forskellig i Andel 50-66 år, pct.: 38,1"
                    + " mod 35,0 her.",
                "+0,12",
                51)),
        List.of(
            new Balance("Forventet andel, pct.", "13,6", "13,5", "12,1", "0,04", false),
            new Balance("Andel 50-66 år, pct.", "35,0", "38,1", "36,2", "−0,71", true)));
  }

  static FiguresImportView importing() {
    return new FiguresImportView(
        null,
        List.of(new Choice("y30r21", "y30r21 – Benchmarking")),
        "y30r21",
        false,
        "jobindsats.dk, hentet 1. marts 2024",
        new FiguresImportView.Report(
            "y30r21.csv",
            "CP1252",
            99,
            97,
            false,
            false,
            1,
            List.of("1 rækker for hele landet eller en region er udeladt"),
            List.of(
                new FiguresImportView.Line(
                    17,
                    "Kommune",
                    "Ukendt kommune 'Gladsakse': mente du 'Gladsaxe'? Ret navnet eller koden, eller slet"
                        + " rækken",
                    "Gladsakse;2018;Ydelsesgrupper i alt;2.980;3.400")),
            null));
  }
}
