package dk.frirum.look;

import dk.frirum.citizen.CaseLink;
import dk.frirum.citizen.Timeline;
import dk.frirum.placement.PlacementLine;
import dk.frirum.rules.Status;
import java.util.List;

/** What stands on a citizen's page beside the case: courses, placements, the time line. */
final class CaseParts {
  private CaseParts() {}

  /** Some that run, one that waits, and some where nothing is going on. */
  static List<CaseLink.Line> courses() {
    return List.of(
        new CaseLink.Line(
            "plan", "Min Plan", "/plan.html", "2 åbne skridt, næste senest 8. mar. 2024", false),
        new CaseLink.Line(
            "guidance",
            "Rettigheder og pligter",
            "/citizens/1/guidance",
            "Spørgsmål fra 28. feb. 2024 venter på svar",
            true),
        CaseLink.Line.quiet("notices", "Skriftlig vejledning", "/citizens/1/notices"),
        CaseLink.Line.quiet("rehabilitation", "Rehabilitering", "/rehabilitation.html"),
        CaseLink.Line.quiet("fund", "A-kasse", "/fund.html"),
        CaseLink.Line.quiet("doctor", "Egen læge", "/doctor.html"),
        CaseLink.Line.quiet("integration", "Integration", "/integration.html"),
        CaseLink.Line.quiet("absence", "Fravær og standby", "/absence.html"),
        new CaseLink.Line(
            "circumstances",
            "Visitation, raskmelding og oplysninger",
            "/circumstances.html",
            "Målgruppe: Sygemeldt",
            false));
  }

  static List<PlacementLine> placements() {
    return List.of(
        new PlacementLine(
            1,
            "Bent Aagaard",
            "/citizens/1",
            "company-placement",
            "Møllegårdens Tømrerforretning og Byggeservice",
            "",
            "",
            CaseSamples.day(2024, 2, 26),
            CaseSamples.day(2024, 3, 24),
            "12,5",
            "running",
            "",
            false,
            "/placements/1"));
  }

  static Timeline timeline() {
    return new Timeline(
        CaseSamples.day(2019, 10, 1),
        CaseSamples.day(2024, 9, 1),
        Sample.TODAY,
        List.of(
            new Timeline.Spell(
                "cash-assistance", CaseSamples.day(2020, 3, 2), CaseSamples.day(2021, 5, 31)),
            new Timeline.Spell("sickness-benefit", CaseSamples.day(2023, 12, 18), null)),
        List.of(
            new Timeline.Placement(
                "company-placement",
                "Møllegårdens Tømrerforretning",
                CaseSamples.day(2020, 8, 3),
                CaseSamples.day(2021, 1, 29),
                "ended"),
            new Timeline.Placement(
                "mentor",
                "Havnens Lager",
                CaseSamples.day(2020, 12, 1),
                CaseSamples.day(2021, 3, 31),
                "outcome-missing"),
            new Timeline.Placement(
                "small-job",
                "Planteskolen",
                CaseSamples.day(2024, 4, 1),
                CaseSamples.day(2024, 7, 31),
                "planned")),
        List.of(
            new Timeline.Interview("job-interview", CaseSamples.day(2020, 6, 9), true),
            new Timeline.Interview("job-interview", CaseSamples.day(2020, 7, 7), true),
            new Timeline.Interview("job-interview", CaseSamples.day(2020, 9, 21), true),
            new Timeline.Interview("follow-up-interview", CaseSamples.day(2024, 2, 20), false)),
        List.of(
            new Timeline.Flag(
                "Første samtale i kontaktforløbet", CaseSamples.day(2020, 4, 14), Status.SUSPENDED),
            new Timeline.Flag("Fire samtaler", CaseSamples.day(2020, 9, 2), Status.MET_LATE),
            new Timeline.Flag("Oplysningsskema", CaseSamples.day(2024, 1, 5), Status.MET),
            new Timeline.Flag(
                "Første opfølgningssamtale", CaseSamples.day(2024, 2, 12), Status.OVERDUE),
            new Timeline.Flag("Fire opfølgninger", CaseSamples.day(2024, 6, 18), Status.UPCOMING)),
        List.of(
            new Timeline.Band(
                "Covid-19", CaseSamples.day(2020, 3, 12), CaseSamples.day(2020, 5, 26), true),
            new Timeline.Band(
                "Forenklet kontaktforløb",
                CaseSamples.day(2024, 1, 1),
                CaseSamples.day(2024, 1, 1),
                false)));
  }
}
