package dk.frirum.look;

import dk.frirum.jobretention.CurveView;
import dk.frirum.jobretention.DayView;
import dk.frirum.jobretention.Drawing;
import dk.frirum.look.Sample.Frame;
import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.placement.CheckLine;
import dk.frirum.placement.CompanyView;
import dk.frirum.placement.FormView;
import dk.frirum.placement.LimitView;
import dk.frirum.placement.ListView;
import dk.frirum.placement.OfCitizenView;
import dk.frirum.placement.PlacementLine;
import dk.frirum.placement.PlacementView;
import dk.frirum.placement.StepView;
import dk.frirum.placement.Typed;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Page.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Placements, companies, and the 23-week curve. */
final class PlacementSamples {
  private static final PlacementLine RUNNING =
      new PlacementLine(
          1,
          "Bent Aagaard",
          "/citizen.html",
          "company-placement",
          "Møllegårdens Tømrerforretning",
          "/company.html",
          "Bo Lund, 12 34 56 78",
          LocalDate.of(2024, 3, 4),
          LocalDate.of(2024, 6, 3),
          "12,5",
          "running",
          "4. mar. 2024",
          false,
          "/placement.html");
  private static final PlacementLine OVER =
      new PlacementLine(
          2,
          "Lis Holm",
          "/citizen.html",
          "small-job",
          "Havnens Lager",
          "/company.html",
          "",
          LocalDate.of(2023, 11, 1),
          LocalDate.of(2024, 2, 28),
          "5",
          "outcome-missing",
          "",
          false,
          "/placement.html");
  private static final List<Choice> KINDS =
      List.of(
          new Choice("company-placement", "Virksomhedspraktik"),
          new Choice("wage-subsidy", "Løntilskud"),
          new Choice("small-job", "Småjob (lønnede timer)"),
          new Choice("mentor", "Mentor"),
          new Choice("course", "Kursus"));
  private static final List<CheckLine> CHECKS =
      List.of(
          check(
              "allowed",
              "Afslut virksomhedspraktikken inden 4 uger",
              "LAB § 61, stk. 1, nr. 1",
              ""),
          check("lifted", "Rimelighedskravet", "LAB-bekendtgørelsen § 65, stk. 1", ""),
          check(
              "refused",
              "Merbeskæftigelseskravet",
              "LAB § kapitel 12",
              "der er givet dispensation"),
          check("judgement", "Afslut eller forlæng virksomhedspraktikken", "LAB § 61, stk. 2", ""),
          check(
              "unknown", "Giv først løntilskud efter 6 måneders ledighed", "LAB § kapitel 12", ""));

  private PlacementSamples() {}

  static List<Sample> all() {
    Frame bent = Frame.of("Bent Aagaard", Section.CITIZENS);
    Frame companies = Frame.of("Virksomheder", Section.PLACEMENTS);
    Frame shares = Frame.of("Tilbage på arbejdspladsen", Section.SHARES);
    return List.of(
        of("placement-new", "placement/new", "form", form(false), bent),
        of("placement-refused", "placement/new", "form", form(true), bent),
        of("placements-of-citizen", "placement/citizen", "of", ofCitizen(), bent),
        of("placement", "placement/placement", "placement", placement(), bent),
        of("placement-prolong", "placement/step", "form", step("prolong", true), bent),
        of("placement-stop", "placement/step", "form", step("stop", false), bent),
        of("placements", "placement/list", "list", list(), companies),
        of("placements-en", "placement/list", "list", list(), companies.in(Locale.UK)),
        of("company", "placement/company", "company", company(), companies),
        of("placement-rules", "placement/rules", "limits", limits(), bent),
        of("job-retention", "jobretention/curve", "retention", curve(), shares),
        of("job-retention-en", "jobretention/curve", "retention", curve(), shares.in(Locale.UK)),
        of("job-retention-day", "jobretention/day", "day", day(), companies));
  }

  private static Sample of(
      String name, String template, String parameter, Object view, Frame frame) {
    return Sample.of(name, template + ".jte", parameter, view, frame);
  }

  private static CheckLine check(String answer, String title, String law, String despite) {
    return new CheckLine(
        title,
        law,
        answer,
        answer.equals("lifted")
            ? "Loven ville have sagt nej: Tallet er 4; grænsen er 1. Det er fraveget af „Uden forholdstal i forsøget“ til og med 30. juni 2026."
            : "Tallet er 4; grænsen er 10.",
        List.of("Ordinært ansatte: 50", "I praktik og løntilskud, den nye med: 4"),
        despite,
        "/card.html");
  }

  static FormView form(boolean refused) {
    return new FormView(
        "/new",
        "/citizen.html",
        "Bent Aagaard",
        "/citizen.html",
        KINDS,
        "company-placement",
        true,
        false,
        List.of(new Choice("1", "Havnens Lager (20000007)")),
        new Typed(
            Map.of(
                "starts",
                "2024-03-11",
                "ends",
                "2024-04-08",
                "sector",
                "private",
                "cvr",
                refused ? "13748137" : "")),
        refused
            ? List.of(
                new FieldError(
                    "cvr",
                    "Det er ikke et CVR-nummer: otte cifre, hvor det sidste passer til de andre."),
                new FieldError("despite", "En regel siger nej eller kræver en vurdering."))
            : List.of(),
        refused ? CHECKS : List.of(),
        "key");
  }

  static OfCitizenView ofCitizen() {
    return new OfCitizenView(
        "Bent Aagaard",
        "/citizen.html",
        "/new",
        List.of(RUNNING, OVER),
        true,
        "Havrelund Ældrepleje, CVR 10000009",
        "municipal",
        "Karen Friis, 12 34 56 78",
        List.of(new Choice("2024-03-01", "1. marts 2024")),
        List.of(new Choice("1", "Havnens Lager (20000007)")),
        List.of("private", "municipal", "other-public"),
        new Typed(Map.of("sector", "private")),
        List.of(),
        "2024-03-11");
  }

  static PlacementView placement() {
    return new PlacementView(
        RUNNING,
        "3. juni 2024",
        "",
        "",
        List.of("8 timer fra 4. marts 2024", "12,5 timer fra 1. april 2024"),
        "Begynder på lageret; støj undgås.",
        "Karen Østergård",
        CHECKS,
        List.of("Aftalt, 1. mar. 2024 kl. 09.12: ikke forbundet, ikke sendt"),
        List.of(
            new Choice("prolong", "/step"),
            new Choice("stop", "/step"),
            new Choice("outcome", "/step"),
            new Choice("hours", "/step"),
            new Choice("correct", "/step"),
            new Choice("withdraw", "/step")),
        List.of(
            new CitizenMeetings.Line(
                2,
                "mandag 11. marts 2024 kl. 10.30",
                "placement-talk",
                "workplace",
                "Havnens Lager, Kajen 2, 8543 Havrelund",
                "called",
                "/meeting.html")),
        "/citizens/1/meetings/new?placement=1",
        "/placements/1/citizen",
        "/contacted",
        15);
  }

  static StepView step(String step, boolean conflict) {
    return new StepView(
        "/step",
        "/placement.html",
        step,
        RUNNING,
        step.equals("stop") ? List.of("job", "illness", "other") : List.of(),
        !step.equals("correct") && !step.equals("withdraw"),
        new Typed(Map.of("ends", "2024-09-02", "last", "2024-03-20")),
        step.equals("stop") ? List.of(new FieldError("reason", "Vælg på listen.")) : List.of(),
        step.equals("prolong") ? CHECKS : List.of(),
        conflict,
        3);
  }

  static ListView list() {
    return new ListView(
        List.of(
            new Choice("/placements?situation=running&kind=", "I gang (31)"),
            new Choice("/placements?situation=ending&kind=", "Slutter inden 14 dage (4)"),
            new Choice("/placements?situation=without-outcome&kind=", "Slut uden resultat (2)")),
        "running",
        "",
        KINDS,
        "",
        false,
        List.of(RUNNING, OVER),
        31,
        false,
        null,
        "/placements.html",
        "/rules.html");
  }

  static CompanyView company() {
    return new CompanyView(
        "/company",
        "Havnens Lager",
        "20000007",
        "1012345678",
        3,
        "4. marts 2024",
        List.of("private", "municipal", "other-public"),
        new Typed(Map.of("name", "Havnens Lager", "sector", "private", "employees", "48")),
        List.of(),
        false,
        2);
  }

  static List<LimitView> limits() {
    return List.of(
        new LimitView(
            "persons-placed-per-employee",
            "Rimelighedskravet",
            List.of(
                "fra 1. januar 2022: højst 1 person for hver 5 ordinært ansatte op til 50. LAB-bekendtgørelsen § 65, stk. 1, læst i loven"),
            List.of("Ni ansatte giver plads til én → Tilladt"),
            List.of("Personer på deltid tæller her som hele."),
            "https://www.elov.dk/"));
  }

  static CurveView curve() {
    List<CurveView.Point> points =
        List.of(
            new CurveView.Point(9, "22 %", "13 % – 35 %"),
            new CurveView.Point(23, "71 %", "58 % – 83 %"));
    return new CurveView(
        "12. marts 2022",
        "11. marts 2024",
        "",
        "",
        "",
        List.of(
            new CurveView.Group(
                "private",
                true,
                "64",
                "71 %",
                "58 % – 83 %",
                List.of("64", "60", "52", "40", "30", "19", "15", "8", "5"),
                points),
            new CurveView.Group(
                "municipal",
                true,
                "31",
                "55 %",
                "38 % – 73 %",
                List.of("31", "30", "27", "22", "18", "14", "12", "–", "–"),
                points),
            new CurveView.Group("unemployed", false, "færre end 5", "", "", List.of(), List.of())),
        List.of(
            new Drawing.Line(
                "private",
                "M56 276H178V220H344V97H704",
                "M56 276L178 276L178 180L344 180L344 67L704 67L704 132L344 132L344 240L178 240L178 276Z"),
            new Drawing.Line(
                "municipal",
                "M56 276H214V200H344V137H600",
                "M56 276L214 276L214 160L344 160L344 92L600 92L600 180L344 180L344 230L214 230L214 276Z")),
        7,
        false,
        new CurveView.Entrance("Karen Friis", "12 34 56 78", "karen@opdigtet.example", 1),
        true);
  }

  static DayView day() {
    return new DayView(
        List.of(
            new DayView.Line(
                "Bent Aagaard",
                "/citizen.html",
                "/citizen",
                "municipal",
                9,
                14,
                "Holdt på arbejdspladsen 20. feb. 2024",
                ""),
            new DayView.Line(
                "Lis Holm",
                "/citizen.html",
                "/citizen",
                "",
                24,
                -1,
                "Ikke aftalt",
                "Tilbage 4. mar. 2024")),
        List.of(OVER));
  }
}
