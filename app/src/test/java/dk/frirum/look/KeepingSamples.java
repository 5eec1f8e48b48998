package dk.frirum.look;

import dk.frirum.retention.ProcessingRecord;
import dk.frirum.retention.RetentionView;
import dk.frirum.retention.RetentionView.ClassLine;
import dk.frirum.retention.RetentionView.DueLine;
import dk.frirum.retention.RetentionView.ErasureLine;
import dk.frirum.retention.RetentionView.HoldForm;
import dk.frirum.retention.RetentionView.HoldLine;
import dk.frirum.retention.RetentionView.Rows;
import dk.frirum.retention.RetentionView.RunLine;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;

/** Retention, erasure and the record of processing. */
final class KeepingSamples {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  private KeepingSamples() {}

  /**
   * @param much whether there is anything; else the form is wrong
   */
  static RetentionView retention(boolean much) {
    List<ClassLine> classes =
        List.of(
            new ClassLine(
                "Borgerens sag",
                much ? "5 år" : "undecided",
                "slettes",
                "kommunens valg; ingen lovfrist er fundet",
                much),
            new ClassLine(
                "Loggen", "varigt", "bevares", "ikke kontrolleret – skal læses efter", true));
    if (!much) {
      return new RetentionView(
          classes,
          0,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new HoldForm(
              "018185-",
              "",
              "2020-01-01",
              List.of(
                  new FieldError("citizen", "Write the citizen’s number, digits only."),
                  new FieldError("reason", "Say why, in 5 to 500 letters."),
                  new FieldError("until", "That day is past."))),
          true);
    }
    return new RetentionView(
        classes,
        1208,
        List.of(
            new DueLine(17, DAY.minusYears(5).minusDays(40), DAY.minusDays(40)),
            new DueLine(402, DAY.minusYears(5).minusDays(2), DAY.minusDays(2))),
        List.of(new Rows("case_event", 214), new Rows("citizen", 2), new Rows("interview", 31)),
        List.of(
            new HoldLine(
                3,
                88,
                "Klage ved Ankestyrelsen, j.nr. 24-1187",
                "Søren Kruse",
                "12. februar 2024 kl. 09.14",
                null,
                false),
            new HoldLine(
                4,
                91,
                "Borgeren har bedt om aktindsigt",
                "drift",
                "2. januar 2024 kl. 13.02",
                DAY.minusDays(1),
                true)),
        List.of(new RunLine(DAY, 1210, 2), new RunLine(DAY.minusDays(1), 1204, 2)),
        List.of(
            new ErasureLine(
                "28. februar 2024 kl. 10.11",
                12L,
                "Borgerens sag",
                "Fristen er udløbet",
                "drift",
                148),
            new ErasureLine(
                "28. februar 2024 kl. 10.12",
                null,
                "Ord i loggen",
                "Fristen er udløbet",
                "drift",
                4120)),
        new HoldForm("", "", "", List.of()),
        true);
  }

  static ProcessingRecord record() {
    return new ProcessingRecord(
        "Fortegnelse over behandling – Havrelund Kommune",
        "Databeskyttelsesforordningens artikel 30.",
        List.of(
            new ProcessingRecord.Part(
                "Hele behandlingen",
                List.of(
                    new ProcessingRecord.Line("Dataansvarlig", List.of("Havrelund Kommune")),
                    new ProcessingRecord.Line(
                        "Modtagere",
                        List.of("Borgeren selv", "Kommunens egne medarbejdere efter rolle")))),
            new ProcessingRecord.Part(
                "Borgerens sag",
                List.of(
                    new ProcessingRecord.Line(
                        "Frist", List.of("5 år fra dagen efter den sidste ydelsesperiode")),
                    new ProcessingRecord.Line(
                        "Grundlag",
                        List.of(
                            "Databeskyttelsesforordningen art. 5, stk. 1, litra e",
                            "https://eur-lex.europa.eu/eli/reg/2016/679/oj"))))));
  }
}
