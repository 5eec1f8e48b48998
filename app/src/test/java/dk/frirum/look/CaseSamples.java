package dk.frirum.look;

import dk.frirum.citizen.CitizenView;
import dk.frirum.citizen.CitizenView.DutyLine;
import dk.frirum.citizen.CitizenView.FactLine;
import dk.frirum.citizen.CitizenView.InterviewLine;
import dk.frirum.rules.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One invented citizen, searched for and looked at. */
final class CaseSamples {
  private CaseSamples() {}

  /** One whose name and address are protected, with the button for the address. */
  static CitizenView guarded() {
    CitizenView one = citizen(false);
    CitizenView.Head head = one.head();
    return new CitizenView(
        new CitizenView.Head(
            head.href(),
            head.name(),
            head.age(),
            head.cpr(),
            false,
            head.cprHref(),
            null,
            true,
            head.phone(),
            head.email(),
            head.caseworker(),
            head.benefits(),
            "/citizens/1/address"),
        one.open(),
        one.past(),
        one.timeline(),
        one.interviews(),
        one.facts(),
        one.registerHref(),
        one.asOf(),
        one.asOfError(),
        one.told(),
        one.trailHref(),
        one.conflictHref(),
        one.corrections(),
        one.mergeHref(),
        one.meetings(),
        one.callHref(),
        one.absenceHref());
  }

  /** A long name, and more of everything than is shown at once. */
  static CitizenView many() {
    CitizenView one = citizen(false);
    CitizenView.Head head = one.head();
    return new CitizenView(
        new CitizenView.Head(
            head.href(),
            "Anna-Margrethe Kirstine Østergård Christoffersen-Rasmussen",
            103,
            head.cpr(),
            false,
            head.cprHref(),
            "Gammel Nørrebrogadesvej 112, 3. tv., 8543 Havrelund Strandby",
            false,
            head.phone(),
            "anna-margrethe.christoffersen-rasmussen@etlangtdomaene.example",
            head.caseworker(),
            List.of(),
            null),
        List.of(),
        repeated(one.past()),
        one.timeline(),
        repeated(one.interviews()),
        repeated(one.facts()),
        one.registerHref(),
        one.asOf(),
        one.asOfError(),
        List.of(),
        one.trailHref(),
        one.conflictHref(),
        List.of(),
        one.mergeHref(),
        List.of(),
        one.callHref(),
        one.absenceHref());
  }

  private static <T> List<T> repeated(List<T> few) {
    return Stream.generate(() -> few).limit(3).flatMap(List::stream).toList();
  }

  static CitizenView citizen(boolean readOnly) {
    String register = "/citizens/1/interviews/new";
    return new CitizenView(
        new CitizenView.Head(
            "/citizens/1",
            "Bent Aagaard",
            58,
            "148865-••••",
            false,
            "/citizens/1/cpr",
            "Møllevangen 12, 8543 Havrelund",
            false,
            "00 12 34 56",
            "bent.aagaard@post.example",
            "Karen Østergård",
            List.of(new CitizenView.Running("sickness-benefit", LocalDate.of(2023, 12, 18)))),
        List.of(
            new DutyLine(
                "d1",
                "Første opfølgningssamtale",
                day(2024, 2, 12),
                Status.OVERDUE,
                null,
                0,
                1,
                "sygedagpengeloven § 13 b, stk. 1",
                "/why-panel.html",
                readOnly ? null : register,
                readOnly ? null : "/citizens/1/meetings/new"),
            new DutyLine(
                "d2",
                "Fire opfølgninger inden for det første halve år",
                day(2024, 6, 18),
                Status.UPCOMING,
                null,
                0,
                4,
                "sygedagpengeloven § 13 b, stk. 1",
                "/why-panel.html",
                readOnly ? null : register,
                readOnly ? null : "/citizens/1/meetings/new")),
        List.of(
            new DutyLine(
                "p1",
                "Oplysningsskema",
                day(2024, 1, 5),
                Status.MET,
                day(2024, 1, 3),
                1,
                1,
                "§ 11, stk. 2",
                "/why",
                null,
                null),
            new DutyLine(
                "p2",
                "Første samtale i kontaktforløbet",
                day(2020, 4, 14),
                Status.SUSPENDED,
                null,
                0,
                1,
                "§ 31, stk. 3",
                "/why",
                null,
                null),
            new DutyLine(
                "p3",
                "Fire samtaler inden for de første seks måneder",
                day(2020, 9, 2),
                Status.MET_LATE,
                day(2020, 9, 21),
                4,
                4,
                "§ 31, stk. 1",
                "/why",
                null,
                null)),
        CaseParts.timeline(),
        List.of(
            interview(
                day(2024, 2, 20), "follow-up-interview", "citizen-absent", "", null, readOnly),
            interview(
                day(2020, 9, 21),
                "job-interview",
                "held",
                "Vil gerne tilbage til tømrerfaget, men på nedsat tid.",
                null,
                readOnly),
            interview(
                day(2020, 8, 12),
                "job-interview",
                "held",
                "",
                "registreret på en forkert borger",
                readOnly)),
        List.of(
            new FactLine("Forventet fravær", "12 uger", day(2023, 12, 27), null),
            new FactLine("Visitationskategori", "2", day(2023, 12, 27), null),
            new FactLine("Oplysningsskema modtaget", "ja", day(2024, 1, 3), day(2024, 1, 3)),
            new FactLine("Beskæftigelse", "ansat", day(2021, 6, 1), null)),
        readOnly ? null : register,
        "",
        null,
        List.of(
            new CitizenView.ToldLine(
                "Første opfølgningssamtale",
                LocalDate.of(2024, 2, 5),
                LocalDate.of(2024, 1, 3),
                "letter",
                true,
                LocalDate.of(2024, 2, 12),
                "/why.html")),
        "/citizens/1/trail",
        readOnly ? null : "/citizens/1/conflict",
        List.of(
            new CitizenView.Correction(
                "En samtale fra 20. februar 2024 var registreret her ved en fejl. Den er flyttet til en anden borger 1. marts 2024 af Karen Østergård.",
                null,
                null,
                null),
            new CitizenView.Correction(
                "Brev til Bent Aagaard om, at en indkaldelse var en fejl, er skrevet 1. marts 2024 og ikke noteret som sendt.",
                readOnly ? null : "/meetings/1/letters/1",
                readOnly ? null : "Udskriv brevet",
                readOnly ? null : "/meetings/1/letters/1/printed"),
            new CitizenView.Correction(
                "Registreringen 020592-•••• blev lagt sammen med denne 1. marts 2024 af Ole Winther.",
                readOnly ? null : "/citizens/1/unmerge",
                readOnly ? null : "Skil dem ad igen",
                null)),
        readOnly ? null : "/citizens/1/merge",
        List.of(
            new CitizenView.MeetingLine(
                "mandag 11. marts 2024 kl. 10.30",
                "first-at-workplace",
                "workplace",
                "Møllegårdens Tømrerforretning, 8543 Havrelund",
                "called",
                "/meeting.html"),
            new CitizenView.MeetingLine(
                "tirsdag 27. februar 2024 kl. 09.00",
                "follow-up",
                "phone",
                "",
                "outcome-missing",
                "/meeting.html")),
        readOnly ? null : "/citizens/1/meetings/new",
        readOnly ? null : "/absence.html");
  }

  private static InterviewLine interview(
      LocalDate on,
      String kind,
      String outcome,
      String note,
      @org.jspecify.annotations.Nullable String withdrawn,
      boolean readOnly) {
    boolean fixed = readOnly || withdrawn != null;
    return new InterviewLine(
        kind,
        on,
        outcome.equals("held") ? "in-person" : null,
        outcome,
        List.of(10, 30, 15),
        note,
        "Karen Østergård",
        withdrawn,
        fixed ? null : "/interviews/1/correct",
        fixed ? null : "/interviews/1/withdraw",
        readOnly ? null : "/interviews/1/move");
  }

  static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
