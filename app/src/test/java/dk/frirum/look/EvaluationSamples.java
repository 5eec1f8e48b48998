package dk.frirum.look;

import dk.frirum.benchmark.Alike;
import dk.frirum.evaluation.ComparisonView;
import dk.frirum.evaluation.EvaluationView;
import dk.frirum.evaluation.Others;
import dk.frirum.evaluation.SharingView;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The page where a protocol is frozen. */
final class EvaluationSamples {
  private EvaluationSamples() {}

  static EvaluationView page() {
    return new EvaluationView(
        1,
        "Samtaler på arbejdspladsen",
        true,
        List.of(
            new EvaluationView.Frozen(
                1,
                LocalDate.of(2023, 3, 1),
                "Karen Østergård",
                "8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c",
                "protocol: 1\ntrial: Samtaler på arbejdspladsen\n",
                true)),
        List.of(
            new EvaluationView.Run(
                "/trials/1/evaluation/1",
                LocalDate.of(2024, 2, 25),
                1,
                "not-worse",
                "undetermined")),
        List.of(new Choice("back-by@1", "Ude i selvforsørgelse inden")),
        new EvaluationView.Size("1.204", "færre end 5", "5,7"),
        others(),
        List.of(
            new Alike.Like(101, "Opdigtet Kommune", "Forventet andel: 3,4 mod 3,5."),
            new Alike.Like(102, "Anden Kommune", "Forventet andel: 3,7 mod 3,5.")),
        Map.of(
            "measure", "back-by@1",
            "horizons", "13, 26",
            "margin", "50",
            "first", "2023-03-01",
            "last", "2023-09-30",
            "earlier", "2022-03-02"),
        List.of(new FieldError("margin", "Skriv et tal over 0 og højst 30, med højst én decimal")));
  }

  private static Others others() {
    return new Others(
        List.of(
            new Others.Other(101, "Opdigtet Kommune", "given", "Forventet andel: 3,4 mod 3,5."),
            new Others.Other(102, "Anden Kommune", "shares", "Forventet andel: 3,7 mod 3,5."),
            new Others.Other(103, "Tredje Kommune", "missing", "")),
        List.of(
            new Others.Source(
                "summer-opdigtet.txt",
                LocalDate.of(2024, 2, 25),
                LocalDate.of(2024, 3, 1),
                "8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c")),
        "2023",
        true,
        19);
  }

  /** Other municipalities, with a file that was refused. */
  static ComparisonView comparison() {
    return new ComparisonView(
        1,
        "Samtaler på arbejdspladsen",
        true,
        1,
        "courses of benefit = sickness-benefit; intake 2023-03-01 to 2023-09-30; earlier intake from"
            + " 2022-03-02; back-by@1 in 13,26 weeks",
        LocalDate.of(2024, 5, 1),
        others(),
        "tal.txt",
        List.of(
            new ComparisonView.Problem(7, "Der er ingen kommune med nummer 0001."),
            new ComparisonView.Problem(
                9, "back-by@2 er en anden version af målet. Analyseplanen spørger om back-by@1.")),
        3);
  }

  /** Whether the municipality shares. */
  static SharingView sharing() {
    return new SharingView(
        true, true, LocalDate.of(2024, 3, 1), "Karen Østergård", List.of("Anden Kommune"));
  }
}
