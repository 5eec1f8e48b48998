package dk.frirum.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.frirum.access.factor.Enrolment;
import dk.frirum.exchange.ImportView;
import dk.frirum.rulebook.CardView;
import dk.frirum.rulebook.RulebookView;
import dk.frirum.web.AboutView;
import dk.frirum.web.Basis;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Verification;
import dk.frirum.web.login.EnrolView;
import dk.frirum.web.login.LoginView;
import dk.frirum.web.login.RecoveryView;
import dk.frirum.web.login.RefusedView;
import dk.frirum.web.login.StepView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rulebook, import, login and the rest. */
final class BookSamples {

  private static final String HASH = "sha256:4f6c1d0a9b2e7c55d1f0a3b8e6429c7d";

  private BookSamples() {}

  static RulebookView list() {
    return new RulebookView(
        "2024-03-01",
        "",
        null,
        HASH,
        List.of(
            new RulebookView.Group(
                "Sygedagpengeloven",
                List.of(
                    line(
                        "first-follow-up-interview",
                        "Første opfølgningssamtale",
                        "§ 13 b, stk. 1",
                        "Senest 8 uger fra første fraværsdag, når fraværet ventes at vare mere end"
                            + " 8 uger",
                        LocalDate.of(2015, 1, 5),
                        LocalDate.of(2026, 6, 30),
                        2,
                        Verification.PASSAGE),
                    line(
                        "four-weekly",
                        "Opfølgning hver fjerde uge",
                        "§ 13 b",
                        "Mindst hver fjerde uge efter den første samtale",
                        LocalDate.of(2015, 1, 5),
                        null,
                        1,
                        Verification.SECONDARY),
                    line(
                        "standby",
                        "Standby",
                        "§ 15",
                        "Opfølgning uden kontakt ved alvorlig sygdom",
                        null,
                        null,
                        1,
                        Verification.MEMORY),
                    line(
                        "section-13-f",
                        "Forudsigeligt forløb",
                        "§ 13 f",
                        "Kun kontrol af raskmelding, når fuld raskmelding ventes inden 13 uger",
                        LocalDate.of(2025, 1, 1),
                        null,
                        1,
                        Verification.BILL))),
            new RulebookView.Group(
                "Suspensioner",
                List.of(
                    line(
                        "covid-spring-2020",
                        "Suspension af indsatsen, covid-19",
                        "bekendtgørelse",
                        "Ingen samtaler kræves, og urene står stille",
                        LocalDate.of(2020, 3, 12),
                        LocalDate.of(2020, 5, 26),
                        1,
                        Verification.SECONDARY)))));
  }

  private static RulebookView.Line line(
      String id,
      String title,
      String section,
      String gist,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      int versions,
      Verification verified) {
    return new RulebookView.Line(
        id, "/rulebook/" + id, title, section, gist, from, to, versions, 3, verified);
  }

  static CardView card() {
    return new CardView(
        "section-13-f",
        "Forudsigeligt forløb",
        "Lov",
        List.of(
            "Efter den første samtale skal kommunen kun kontrollere, at borgeren melder sig rask,"
                + " når fuld raskmelding ventes inden 13 uger fra den første samtale.",
            "Der laves ingen Min Plan. Kontakten til arbejdsgiveren kan udelades."),
        new Basis(
            "sygedagpengeloven",
            "§ 13 f",
            LocalDate.of(2025, 1, 1),
            null,
            Verification.BILL,
            "https://polspy.org/dk/dokumenter/1128652"),
        "Læst i lovforslaget; den vedtagne lov er ikke læst.",
        "Kommunen skal efter den første samtale alene påse, at den sygemeldte …",
        List.of(
            new CardView.Version(
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 6, 30),
                false,
                List.of(
                    "Gælder sygeperioder, der begynder 1. januar 2025 eller senere.",
                    "Frist: 13 uger fra den første samtale, samme ugedag.")),
            new CardView.Version(
                LocalDate.of(2026, 7, 1),
                null,
                true,
                List.of("Som før, men visitationskategorierne er faldet bort."))),
        List.of(
            new CardView.Case(
                "Præcis 13 uger",
                List.of(
                    "sygedagpenge fra 6. januar 2025",
                    "første samtale 24. februar 2025",
                    "forudsigeligt forløb: ja"),
                LocalDate.of(2025, 5, 26),
                "frist 26. maj 2025, nærmer sig",
                true),
            new CardView.Case(
                "En dag for sent",
                List.of("sygedagpenge fra 6. januar 2025", "første samtale 24. februar 2025"),
                LocalDate.of(2025, 5, 27),
                "overskredet",
                true)),
        List.of(new Choice("/rulebook/first-follow-up-interview", "Første opfølgningssamtale")),
        List.of("Om raskmelding ventes inden 13 uger, er kommunens skøn."),
        List.of("Overgangsreglen for løbende sager er ikke fundet."),
        "sygedagpenge.yaml:212");
  }

  static ImportView imported() {
    return new ImportView(
        null,
        new ImportView.Report(
            "borgere-marts.csv",
            "citizens",
            true,
            "CP1252, semikolon",
            8012,
            214,
            31,
            7764,
            3,
            List.of(
                new ImportView.Line(
                    17,
                    ImportView.Outcome.SKIPPED,
                    "born",
                    "31-02-1980 er ingen dato",
                    "318280-••••;Åge;Østergaard;Møllevej 3;8543;Havrelund;31-02-1980"),
                new ImportView.Line(
                    402,
                    ImportView.Outcome.SKIPPED,
                    "cpr",
                    "nummeret har ni cifre, der skal være ti",
                    "•••••••••;Lis;Holm;…"),
                new ImportView.Line(
                    5120,
                    ImportView.Outcome.SKIPPED,
                    null,
                    "rækken har 9 felter, overskriften har 12",
                    "018190-••••;Kaj;Toft;…"),
                new ImportView.Line(
                    2,
                    ImportView.Outcome.CREATED,
                    null,
                    "ny borger",
                    "018165-••••;Bent;Aagaard;…")),
            "token"));
  }

  static AboutView about() {
    return new AboutView(
        "0.1.0",
        HASH,
        34,
        118,
        true,
        List.of(
            new Choice("Database", "PostgreSQL 18.6, indbygget"),
            new Choice("Borgere", "8.000 opdigtede")));
  }

  static LoginView municipalLogin() {
    return new LoginView(false, false, "", true, List.of());
  }

  static EnrolView enrol() {
    Enrolment karen = Enrolment.of("12345678901234567890".getBytes(UTF_8), "Frirum", "karen");
    return new EnrolView(
        true,
        karen.text(),
        karen.uri(),
        karen.side(),
        karen.path(),
        List.of(new FieldError("code", "Koden passer ikke. Skriv den, appen viser nu.")));
  }

  static RecoveryView recovery() {
    return new RecoveryView(
        List.of("abcd-efgh-ijkl-mnop", "2345-6723-4567-abcd", "qrst-uvwx-yzab-cdef"), "/today");
  }

  static StepView step() {
    return new StepView("karen", List.of());
  }

  static RefusedView refused() {
    return new RefusedView("UNKNOWN_ROLE", "http://havrelund.dk/roles/usersystemrole/kok/1");
  }

  static LoginView login(boolean failed) {
    return new LoginView(
        failed,
        false,
        failed ? "karen" : "",
        false,
        List.of(
            demo("caseworker", "Karen Østergård", "karen"),
            demo("retention-consultant", "Ole Winther", "ole"),
            demo("company-consultant", "Mette Falk", "mette"),
            demo("youth-coordinator", "Jonas Lund", "jonas"),
            demo("team-leader", "Anne Bisgaard", "anne"),
            demo("coordinator", "Søren Kruse", "soeren"),
            demo("politician", "Lone Præstegaard", "lone"),
            demo("citizen", "Bent Aagaard", "bent"),
            demo("partner", "Fagligt Fælles", "partner"),
            demo("auditor", "Vibeke Rask", "vibeke")));
  }

  private static LoginView.DemoLogin demo(String role, String name, String username) {
    return new LoginView.DemoLogin(role, name, username, "demo");
  }
}
