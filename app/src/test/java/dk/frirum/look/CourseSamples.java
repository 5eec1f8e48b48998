package dk.frirum.look;

import dk.frirum.draft.DraftView;
import dk.frirum.fund.FundView;
import dk.frirum.fund.HandOversView;
import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.practice.DoctorView;
import dk.frirum.practice.PracticesView;
import dk.frirum.practice.SessionView;
import dk.frirum.rehabilitation.RehabilitationView;
import dk.frirum.rehabilitation.RehabilitationView.BeforeLine;
import dk.frirum.rehabilitation.RehabilitationView.CaseView;
import dk.frirum.rehabilitation.RehabilitationView.EntryLine;
import dk.frirum.rehabilitation.RehabilitationView.LiftLine;
import dk.frirum.rehabilitation.RehabilitationView.RuleLine;
import dk.frirum.rehabilitation.RehabilitationView.SeatLine;
import dk.frirum.rehabilitation.RehabilitationView.StepLine;
import dk.frirum.rehabilitation.RehabilitationView.VersionLine;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Courses with more than one authority in them. */
final class CourseSamples {
  static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  static final String WHEN = "1. mar. 2024 kl. 12.00";

  private CourseSamples() {}

  static RehabilitationView rehabilitation(boolean wrong) {
    RuleLine composition =
        new RuleLine(
            "Hold teammødet med de rette deltagere",
            "/rulebook/team-composition",
            "required",
            "LOB § 9 ff.",
            DAY,
            null,
            List.of());
    RuleLine lifted =
        new RuleLine(
            "Forelæg jobafklaringsforløbet for rehabiliteringsteamet",
            "/rulebook/rehabilitation-team-job-clarification",
            "lifted",
            "LOB § 9, stk. 1",
            LocalDate.of(2024, 3, 29),
            null,
            List.of(
                new LiftLine(
                    "Frikommuneforsøg – første jobafklaringsforløb uden rehabiliteringsteam",
                    "/rulebook/north-jutland-team-trial",
                    LocalDate.of(2024, 12, 31))));
    Map<String, String> words =
        Map.of("ownView", "Vil tilbage til at køre", "health", "Ryg", "tried", "Praktik i 2023");
    return new RehabilitationView(
        "Bent Aagaard",
        "/citizens/1",
        "/citizens/1/rehabilitation",
        true,
        DAY,
        List.of(
            new SeatLine("Beskæftigelsesområdet", "required", List.of(composition)),
            new SeatLine("Sundhedsområdet", "required", List.of(composition)),
            new SeatLine("Undervisningsområdet", "not-required", List.of())),
        List.of(lifted),
        List.of(
            new BeforeLine("Fleksjob", List.of(composition)),
            new BeforeLine("Ressourceforløb", List.of())),
        new CaseView(
            1,
            "Skal Bent have et fleksjob?",
            DAY.minusDays(20),
            "Karen Østergård",
            null,
            "",
            2,
            words,
            true,
            List.of(
                new VersionLine(2, WHEN, "Karen Østergård", true, true, words),
                new VersionLine(1, WHEN, "Ole Winther", false, false, words)),
            List.of(
                new EntryLine(
                    1,
                    "recommendation",
                    DAY.minusDays(2),
                    "Fleksjob",
                    "Arbejdsevnen er nedsat.",
                    true,
                    List.of(new Choice("Regionen (sundhedskoordinator)", "Enig")),
                    "Karen Østergård",
                    null),
                new EntryLine(
                    2,
                    "decision",
                    DAY,
                    "Fleksjob",
                    "Som indstillet.",
                    false,
                    List.of(),
                    "Karen Østergård",
                    "Skrevet på den forkerte dag")),
            List.of(
                new StepLine(1, "Praktik hos Mølle", DAY, DAY.plusDays(28), DAY, null, 1),
                new StepLine(2, "Mentor", DAY.plusDays(7), null, null, null, 0)),
            "flexi-job"),
        List.of(),
        List.of(
            new CitizenMeetings.Line(
                1, WHEN, "rehabilitation-team", "in-person", "Rådhuset", "held", "/meetings/1")),
        "/citizens/1/meetings/new?kind=rehabilitation-team",
        List.of(
            new Choice("flexi-job", "Fleksjob"), new Choice("resource-course", "Ressourceforløb")),
        List.of(new Choice("region", "Regionen (sundhedskoordinator)")),
        wrong ? Map.of("entry", "recommendation", "reasons", "", "ownView", "") : Map.of(),
        wrong
            ? List.of(
                new FieldError("measure", "Vælg en af mulighederne."),
                new FieldError("reasons", "Skriv noget her."),
                new FieldError("ownView", "Skriv mindst én af delene."))
            : List.of(),
        "7f2c",
        new DraftView("d1", null),
        new DraftView("d2", null));
  }

  static FundView fund(boolean handed) {
    return new FundView(
        "Bent Aagaard",
        "/citizens/1",
        "/citizens/1/fund",
        LocalDate.of(2023, 12, 1),
        new FundView.LawDay(DAY, "/rulebook/municipality-three-interviews", "LAB § 31, stk. 1"),
        List.of(
            new FundView.MemberLine(
                1,
                "Havrelunds A-kasse",
                LocalDate.of(2020, 1, 1),
                null,
                LocalDate.of(2019, 9, 3),
                null,
                0)),
        List.of("Havrelunds A-kasse"),
        List.of(new FundView.HeldLine("a-kasse-interview", DAY.minusDays(40), "video")),
        List.of("Tilmeldt 1. december 2023", "Samtale i a-kassen, 21. januar 2024, Video"),
        handed
            ? new FundView.HandOverLine(
                1,
                "Havrelunds A-kasse",
                DAY,
                DAY,
                "Kim Lund",
                List.of("Tilmeldt 1. december 2023"),
                "Vil gerne køre lastbil",
                "Karen Østergård",
                null,
                null)
            : null,
        "/citizens/1/meetings/new?kind=joint-interview",
        new FundView.PartLine(
            "Havrelunds A-kasse", List.of("Bent Aagaard", "Tilmeldt 1. december 2023")),
        List.of(new Choice("a-kasse-interview", "Samtale i a-kassen")),
        List.of("in-person", "video", "phone"),
        Map.of(),
        List.of(),
        "7f2c");
  }

  static HandOversView handOvers() {
    return new HandOversView(
        List.of(
            new HandOversView.Line(
                1,
                "Bent Aagaard",
                "/citizens/1/fund",
                "Havrelunds A-kasse",
                DAY.minusMonths(3),
                DAY,
                null,
                0),
            new HandOversView.Line(
                2,
                "Ida Kær",
                "/citizens/2/fund",
                "",
                DAY.minusMonths(4),
                DAY.minusDays(9),
                DAY,
                7)),
        2,
        2);
  }

  static PracticesView practices() {
    return new PracticesView(
        List.of(
            new PracticesView.Line(
                1, "Lægerne ved Havnen", "", 3, DAY.minusYears(1), null, "Dr. Iben Kær", 0),
            new PracticesView.Line(2, "Lægehuset", "", 0, null, null, "", 0)),
        List.of(
            new PracticesView.SessionLine(
                "/practices/sessions/1",
                "Lægerne ved Havnen",
                WHEN,
                "Dr. Iben Kær",
                "Ole Winther",
                "Karen Østergård")),
        List.of(new Choice("2", "Ole Winther")),
        Map.of(),
        List.of(),
        "7f2c");
  }

  static SessionView session() {
    return new SessionView(
        "Lægerne ved Havnen",
        WHEN,
        30,
        "Dr. Iben Kær",
        "Ole Winther",
        "Karen Østergård",
        "https://video.opdigtet.example/4711",
        false,
        List.of(
            new SessionView.Line(
                "Bent Aagaard",
                "/citizens/1/doctor",
                "Samtykke 1. marts 2024",
                "Funktionsevne, Skånehensyn",
                "Hvad kan Bent løfte?",
                true)),
        2,
        List.of(
            new SessionView.PostLine(
                "laegerne@havnen.example", "summons", "sent", "12. mar. 2024 kl. 09.41", ""),
            new SessionView.PostLine(
                "ole@havrelund.example",
                "summons",
                "failed",
                "12. mar. 2024 kl. 09.41",
                "afvist for altid af modtagerens server, 550")),
        false,
        false,
        "/practices/sessions/1",
        "2024-03-20",
        "12.15",
        0,
        Map.of(),
        List.of());
  }

  static DoctorView doctor(boolean wrong) {
    return new DoctorView(
        "Bent Aagaard",
        "/citizens/1",
        "/citizens/1/doctor",
        List.of(new Choice("1", "Lægerne ved Havnen, " + WHEN)),
        List.of(new Choice("function", "Funktionsevne"), new Choice("diagnosis", "Diagnose")),
        List.of("function"),
        List.of(
            new DoctorView.ItemLine(
                1,
                "Lægerne ved Havnen, " + WHEN,
                "/practices/sessions/1",
                "Samtykke 1. marts 2024",
                "Funktionsevne",
                "Hvad kan Bent løfte?",
                "5 kg",
                false,
                "",
                1),
            new DoctorView.ItemLine(
                2,
                "Lægerne ved Havnen, " + WHEN,
                "/practices/sessions/2",
                "Uden samtykke, af væsentlige hensyn: Bent kan ikke selv sige det (sundhedslovens § 43, stk. 2, nr. 2)",
                "Skånehensyn",
                "Hvad skal arbejdspladsen vide?",
                "",
                true,
                "",
                0)),
        wrong ? Map.of("question", "Hvad kan Bent løfte?", "subject-diagnosis", "on") : Map.of(),
        wrong
            ? List.of(
                new FieldError(
                    "ground",
                    "Borgeren kan ikke drøftes ved navn, fordi der ikke er et grundlag: vælg samtykke, lov eller hensyn."),
                new FieldError("subject-diagnosis", "Diagnose kræver samtykke."))
            : List.of(),
        "7f2c",
        "/citizens/1/meetings/new?kind=gp-video");
  }
}
