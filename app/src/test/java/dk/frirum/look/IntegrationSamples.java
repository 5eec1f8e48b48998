package dk.frirum.look;

import dk.frirum.integration.ChangedView;
import dk.frirum.integration.CorrectionsView;
import dk.frirum.integration.DueView;
import dk.frirum.integration.IntegrationView;
import dk.frirum.rules.Status;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;
import java.util.Map;

/** The course of one whom the municipality takes over. */
final class IntegrationSamples {
  private IntegrationSamples() {}

  static ChangedView changed() {
    return new ChangedView(
        "Amina Opdigtet",
        "/citizens/3",
        "Palle Friis gemte kontrakten 11. mar. 2024 kl. 10.42, mens du skrev. Dit er ikke gemt endnu, og intet er gået tabt. Her er forskellen.",
        "Palle Friis",
        List.of(
            new ChangedView.Line("Mål", "Job på lager", "Job i et køkken"),
            new ChangedView.Line("Program", "Dansk og praktik", "Dansk og praktik"),
            new ChangedView.Line("Borgeren skrev under", "11. marts 2024", "")),
        "/citizens/3/integration/contract",
        "Gem min som en ny version",
        List.of(new Choice("goal", "Job i et køkken")),
        "/integration.html");
  }

  static IntegrationView integration(boolean begun) {
    return new IntegrationView(
        "Amina Opdigtet",
        "/citizens/3",
        "/citizens/3/integration",
        begun
            ? new IntegrationView.CourseLine(
                CourseSamples.DAY.minusDays(200),
                CourseSamples.DAY.minusDays(20),
                "Opdigtet center",
                "Karen Østergård")
            : null,
        begun
            ? List.of(
                new IntegrationView.DutyLine(
                    "Indgå kontrakten inden en måned",
                    "/citizens/3/why",
                    CourseSamples.DAY.plusDays(9),
                    Status.DUE))
            : List.of(),
        begun
            ? List.of(
                new IntegrationView.ContractLine(
                    1,
                    "Job på lager",
                    "Dansk og praktik",
                    CourseSamples.DAY,
                    null,
                    null,
                    "Karen Østergård",
                    CourseSamples.WHEN,
                    "",
                    "/citizens/3/integration/corrections?contract=2"),
                new IntegrationView.ContractLine(
                    1,
                    "Job på lager",
                    "Dansk",
                    CourseSamples.DAY.minusDays(2),
                    null,
                    null,
                    "Karen Østergård",
                    CourseSamples.WHEN,
                    "Trukket tilbage "
                        + CourseSamples.WHEN
                        + " af Karen Østergård: Skrevet under dagen efter",
                    ""))
            : List.of(),
        begun ? 1 : 0,
        begun
            ? List.of(
                new IntegrationView.ActivityLine(
                    "language-class",
                    "Modul 1",
                    CourseSamples.DAY,
                    null,
                    "Karen Østergård",
                    "",
                    "/citizens/3/integration/corrections?activity=1"),
                new IntegrationView.ActivityLine(
                    "offer",
                    "Praktik i køkken",
                    CourseSamples.DAY,
                    null,
                    "Karen Østergård",
                    "Trukket tilbage "
                        + CourseSamples.WHEN
                        + " af Karen Østergård: Det var en anden borger",
                    ""))
            : List.of(),
        List.of(new Choice("language-class", "Danskundervisning")),
        "/citizens/3/interviews/new",
        Map.of(),
        List.of(),
        "7f2c");
  }

  static CorrectionsView correction(boolean contract) {
    return new CorrectionsView(
        "Amina Opdigtet",
        "/citizens/3",
        "/citizens/3/integration",
        "/citizens/3/integration/corrections",
        contract ? "contract" : "activity",
        1,
        contract
            ? "Version 1, " + CourseSamples.WHEN + ", Karen Østergård"
            : "Tilbud: Praktik i køkken",
        List.of(new Choice("offer", "Tilbud")),
        contract
            ? Map.of("goal", "Job på lager", "programme", "Dansk og praktik")
            : Map.of(
                "kind", "offer", "what", "Praktik i køkken", "from", CourseSamples.DAY.toString()),
        contract ? List.of() : List.of(new FieldError("why", "Skriv mindst 3 tegn.")),
        "7f2c");
  }

  static DueView due() {
    return new DueView(
        List.of(
            new DueView.Line(
                3,
                "Amina Opdigtet",
                "/citizens/3/integration",
                CourseSamples.DAY.plusDays(9),
                Status.DUE)),
        1);
  }
}
