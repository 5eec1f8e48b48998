package dk.frirum.look;

import dk.frirum.timestudy.NowView;
import dk.frirum.timestudy.StudiesView;
import dk.frirum.timestudy.StudyView;
import dk.frirum.timestudy.TakenView;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Page;
import java.util.List;
import java.util.Map;

/** Time studies. */
final class TimeStudySamples {
  private TimeStudySamples() {}

  /** The line that stands on every page while a moment can be answered for. */
  static Page.Asked asked() {
    return new Page.Asked(
        "/timestudy/prompts/1",
        "Tidsstudie: hvad lavede du kl. 10.14?",
        "Andele i foråret",
        List.of(
            new Choice("meeting", "Møde med borger"),
            new Choice("preparation", "Forberedelse"),
            new Choice("after-work", "Efterarbejde"),
            new Choice("coordination", "Koordinering og møder i huset"),
            new Choice("other", "Andet")));
  }

  static NowView now() {
    return new NowView(
        "/timestudy/prompts/1",
        "10.14",
        "Andele i foråret",
        true,
        List.of(
            new Choice("meeting", "Møde med borger"),
            new Choice("preparation", "Forberedelse"),
            new Choice("coordination", "Koordinering og møder i huset"),
            new Choice("other", "Andet")),
        List.of(
            new NowView.Line(
                1,
                "Bent Aagaard",
                "/citizens/1",
                "Opfølgningssamtale",
                45,
                15,
                List.of(0, 5, 10, 15, 20, 30, 45),
                20,
                List.of(0, 5, 10, 15, 20, 30, 45),
                0,
                "/interviews/1/minutes")));
  }

  static StudiesView studies() {
    return new StudiesView(
        Map.of(
            "caseworkers",
            "40",
            "days",
            "10",
            "prompts",
            "8",
            "width",
            "4",
            "share",
            "30",
            "between",
            "8",
            "spread",
            "10",
            "spell",
            "30",
            "from",
            "08.00",
            "to",
            "15.30"),
        List.of(new FieldError("staff", "Vælg mindst 5; færre giver intet tal.")),
        new StudiesView.Answer(
            "40 medarbejdere i 10 dage med 8 spørgsmål giver ± 3,3 procentpoint.",
            "± 4,0 procentpoint kræver 29 medarbejdere.",
            "Designeffekt 4,1: så mange gange flere svar skal der til, fordi de kommer fra de samme.",
            "Studiet tager selv 0,30 % af arbejdsdagen (10 sekunder pr. svar; højst 1 %)."),
        List.of(
            new StudiesView.Line(
                "Andele i foråret", "/timestudy/1", "4. – 15. marts 2024", "i gang", 41)),
        List.of(
            new Choice("1", "Karen Østergård, Sygedagpenge"),
            new Choice("2", "Ole Winther, Sygedagpenge")),
        List.of("1"),
        true,
        "7f2c");
  }

  static StudyView study(boolean few) {
    return new StudyView(
        "Andele i foråret",
        "Hvor meget af tiden er med borgeren?",
        "4. – 15. marts 2024",
        "08.00–15.30",
        8,
        41,
        few ? 4 : 38,
        few ? 60 : 2_412,
        few ? 80 : 3_040,
        21,
        "Studiet tager selv 0,30 % af arbejdsdagen (10 sekunder pr. svar; højst 1 %).",
        few,
        false,
        "/timestudy/1/end",
        few
            ? List.of()
            : List.of(
                new StudyView.Line("Møde med borger", "24,1", "20,9", "27,3", "4,4", 24),
                new StudyView.Line("Registrering", "18,0", "15,2", "20,8", "3,1", 18)));
  }

  static TakenView taken() {
    return new TakenView(
        "2024-01-01",
        null,
        "1. januar 2024",
        List.of(
            new TakenView.Line(
                "Jobsamtale",
                "Forberedelse",
                "18,2 (16,0 til 20,4; 4.112 samtaler, 38 medarb.)",
                "12,9 (11,1 til 14,7; 1.204 samtaler, 37 medarb.)",
                "−5,3 (−7,0 til −3,6; 5.100 samtaler, 36 medarb.)",
                "< 0,001",
                true),
            new TakenView.Line(
                "Jobsamtale",
                "Efterbehandling",
                "21,4 (19,3 til 23,5; 4.112 samtaler, 38 medarb.)",
                "færre end fem medarbejdere",
                "færre end fem medarbejdere",
                "–",
                false)),
        List.of("CV-samtale"),
        5_316,
        212,
        44,
        51,
        5);
  }
}
