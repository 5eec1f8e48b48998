package dk.frirum.look;

import dk.frirum.evaluation.EvaluationView;
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
                "/trials/1/evaluation/1", LocalDate.of(2024, 2, 25), 1, "not-worse")),
        List.of(new Choice("back-by@1", "Ude i selvforsørgelse inden")),
        new EvaluationView.Size("1.204", "færre end 5", "5,7"),
        Map.of(
            "measure", "back-by@1",
            "horizons", "13, 26",
            "margin", "50",
            "first", "2023-03-01",
            "last", "2023-09-30",
            "earlier", "2022-03-02"),
        List.of(new FieldError("margin", "Skriv et tal over 0 og højst 30, med højst én decimal")));
  }
}
