package dk.frirum.look;

import dk.frirum.evaluation.SampleReport;
import dk.frirum.published.PublicPlaces;
import dk.frirum.published.PublicView;
import dk.frirum.published.PublishView;
import dk.frirum.published.Story;
import dk.frirum.published.Survey;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What everybody may read, and where it is decided. */
final class OpenSamples {
  private static final Words WORDS = Words.of(Locale.of("da"));
  private static final List<Survey> SURVEYS =
      List.of(
          new Survey(
              1,
              "citizens",
              "Hvor tilfreds er du med dit forløb?",
              "Kommunens egen måling, sms efter samtalen",
              LocalDate.of(2024, 3, 31),
              412,
              187,
              151),
          new Survey(
              2,
              "companies",
              "Hvor tilfreds er I med samarbejdet?",
              "Telefonisk, virksomhedsservice",
              LocalDate.of(2024, 2, 29),
              null,
              64,
              51));
  private static final Story STORY =
      new Story(
          1,
          "Den første samtale blev holdt i kantinen",
          "Arbejdsgiveren var med fra begyndelsen.\nAllerede samme uge var der aftalt kortere dage.",
          "citizen",
          "Skriftligt, efter at have læst teksten",
          "24/10231",
          LocalDate.of(2024, 3, 4),
          null);

  private OpenSamples() {}

  static PublicPlaces places() {
    return new PublicPlaces(List.of(new PublicPlaces.Place("0999", "Havrelund Kommune")));
  }

  static PublicView open() {
    return new PublicView(
        "0999",
        "Havrelund Kommune",
        SampleReport.open(WORDS),
        LocalDate.of(2024, 2, 25),
        LocalDate.of(2024, 3, 1),
        SURVEYS,
        List.of(STORY));
  }

  static PublishView publish() {
    return new PublishView(
        "0999",
        LocalDate.of(2024, 3, 1),
        SampleReport.open(WORDS),
        "a1b2c3",
        SURVEYS,
        List.of(
            STORY,
            new Story(
                2,
                "–––",
                "–––",
                "company",
                "–––",
                "24/10199",
                LocalDate.of(2024, 1, 9),
                LocalDate.of(2024, 2, 1))),
        Map.of("question", "Hvor tilfreds er du?", "answered", "4", "content", "3"),
        List.of(
            new FieldError(
                "answered",
                "Færre end fem svar, eller én til fire tilfredse eller utilfredse, ville fortælle om"
                    + " enkelte. Vent, til flere har svaret")));
  }
}
