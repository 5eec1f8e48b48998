package dk.frirum.look;

import dk.frirum.duty.WhyView;
import dk.frirum.rules.Status;
import dk.frirum.web.Basis;
import dk.frirum.web.Verification;
import java.time.LocalDate;
import java.util.List;

/** Two answers to why: one from the act, one that hangs on what nobody has said. */
final class WhySamples {

  private static final String HASH =
      "sha256:4f6c1d0a9b2e7c55d1f0a3b8e6429c7d5a1e0f3b2c4d6e8f90a1b2c3d4e5f607";

  private WhySamples() {}

  static WhyView why() {
    return new WhyView(
        "Første opfølgningssamtale",
        "Bent Aagaard skulle have haft den første opfølgningssamtale senest mandag den 12. februar"
            + " 2024: ved udgangen af 8. uge fra første fraværsdag.",
        "Bent Aagaard",
        "/citizens/1",
        Status.OVERDUE,
        LocalDate.of(2024, 2, 12),
        new Basis(
            "sygedagpengeloven",
            "§ 13 b, stk. 1",
            LocalDate.of(2015, 1, 5),
            LocalDate.of(2026, 6, 30),
            Verification.PASSAGE,
            "https://www.elov.dk/sygedagpengeloven/paragraf/13b/"),
        List.of(
            new WhyView.Fact(
                "Sygedagpenge", "første fraværsdag", "Gældende fra 18. december 2023", false),
            new WhyView.Fact(
                "Forventet fravær", "12 uger", "Gældende fra 27. december 2023", false),
            new WhyView.Fact("Visitationskategori", "2", "Gældende fra 27. december 2023", false)),
        List.of(
            new WhyView.Step("Første fraværsdag", "mandag 18. december 2023"),
            new WhyView.Step("8 uger frem, til samme ugedag", "mandag 12. februar 2024"),
            new WhyView.Step("Fristen flyttes ikke: det er en mandag og ingen helligdag", null),
            new WhyView.Step(
                "Ingen opfølgningssamtale holdt ved fremmøde til og med 1. marts 2024",
                "18 dage over")),
        List.of(
            new WhyView.Considered(
                "Suspension af indsatsen, covid-19",
                "gjaldt 12. marts – 26. maj 2020, før sygeperioden",
                false,
                "/rulebook/covid"),
            new WhyView.Considered(
                "Hurtig opfølgning (fast track)",
                "ingen anmodning er modtaget",
                false,
                "/rulebook/fast-track"),
            new WhyView.Considered(
                "Livstruende sygdom", "ikke oplyst; reglen læser det som nej", false, null)),
        List.of(),
        "Senest ved udgangen af 8. uge regnet fra første fraværsdag skal kommunen holde den første"
            + " opfølgningssamtale …",
        HASH,
        "/rulebook/first-follow-up-interview",
        "/citizens/1/why?requirement=first-follow-up-interview",
        "/citizens/1/interviews/new?duty=1",
        new WhyView.Told(
            LocalDate.of(2024, 2, 5), LocalDate.of(2024, 1, 3), "letter", "Karen Østergård", true),
        new WhyView.Tell(
            "/citizens/1/told",
            1,
            "first-follow-up-interview",
            LocalDate.of(2023, 12, 18),
            LocalDate.of(2024, 2, 12)),
        List.of(
            new WhyView.Trial(
                "Uden den første samtale",
                "Senest 8 uger fra første fraværsdag, samme ugedag",
                "lift",
                LocalDate.of(2026, 12, 31),
                "/rulebook/uden-samtale")));
  }

  static WhyView doubtful() {
    WhyView why = why();
    return new WhyView(
        "Standby",
        "Det kan ikke afgøres, om samtalen skal holdes: det er ikke oplyst, om sygdommen er"
            + " livstruende.",
        "Hanne Skovgaard",
        "/citizens/10",
        Status.UNDETERMINED,
        null,
        new Basis("sygedagpengeloven", "§ 15", null, null, Verification.MEMORY, null),
        List.of(
            new WhyView.Fact(
                "Sygedagpenge", "første fraværsdag", "Gældende fra 22. januar 2024", false),
            new WhyView.Fact("Livstruende sygdom", "ikke oplyst", "", true)),
        List.of(new WhyView.Step("Uden oplysningen kan fristen ikke regnes ud", null)),
        List.of(),
        List.of(
            "Om sygdommen er livstruende, er kommunens skøn.", "Paragraffen er ikke efterprøvet."),
        null,
        HASH,
        why.cardHref(),
        why.pageHref(),
        null,
        null,
        null,
        List.of());
  }
}
