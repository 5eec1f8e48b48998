package dk.frirum.look;

import dk.frirum.draft.DraftView;
import dk.frirum.guidance.NoticeOffer;
import dk.frirum.meeting.CallFormView;
import dk.frirum.meeting.CancelFormView;
import dk.frirum.meeting.ChangedView;
import dk.frirum.meeting.MeetingView;
import dk.frirum.meeting.MoveFormView;
import dk.frirum.meeting.MyMeetingsView;
import dk.frirum.meeting.OutcomeFormView;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A meeting called, looked at, moved, cancelled, closed; the week's meetings. */
final class MeetingSamples {
  private static final List<String> FORMS = List.of("workplace", "in-person", "video", "phone");
  private static final List<Choice> STAFF =
      List.of(new Choice("1", "Karen Østergård"), new Choice("2", "Ole Winther"));
  private static final List<Choice> SLOTS =
      List.of(
          new Choice("2024-03-08T09:00", "fredag 8. mar. 2024 kl. 09.00"),
          new Choice("2024-03-11T10:30", "mandag 11. mar. 2024 kl. 10.30"),
          new Choice("2024-03-12T13:00", "tirsdag 12. mar. 2024 kl. 13.00"));
  private static final String WHEN = "mandag 11. marts 2024 kl. 10.30";

  private MeetingSamples() {}

  static CallFormView call(boolean wrong) {
    return new CallFormView(
        "/citizens/1/meetings",
        "/citizens/1/meetings/new",
        "/citizens/1",
        "Bent Aagaard",
        "/citizens/1",
        "Første opfølgningssamtale, frist 12. februar 2024",
        wrong ? new Choice("/placement.html", "Virksomhedspraktik hos Havnens Lager") : null,
        "Hold den første samtale ved personligt fremmøde. Kravet opfyldes med: Fremmøde eller På arbejdspladsen.",
        "sygedagpengeloven § 13 b",
        "first-at-workplace",
        List.of(
            new Choice("follow-up", "Opfølgningssamtale"),
            new Choice("first-at-workplace", "Første samtale på arbejdspladsen")),
        List.of(),
        wrong
            ? null
            : new NoticeOffer(
                "cash-assistance",
                List.of(
                    "Vejledning om rettigheder og pligter (aktivloven § 35, stk. 1)",
                    "Denne vejledning hører til indkaldelsen til … …. Sted: ….")),
        wrong ? List.of("Sygedagpenge") : List.of(),
        SLOTS,
        FORMS,
        List.of(
            new CallFormView.SeatLine("citizen", "citizen", "duty", true, List.of()),
            new CallFormView.SeatLine("employer", "employer", "consent", true, List.of()),
            new CallFormView.SeatLine("companion", "companion", "right", false, List.of()),
            new CallFormView.SeatLine("colleague", "colleague", "office", false, STAFF)),
        true,
        List.of("serious-illness", "workplace-is-cause", "employer-declined", "other"),
        new Fields(
            Map.of(
                "slot", wrong ? "other" : "2024-03-11T10:30",
                "date", wrong ? "31-03-2024" : "",
                "time", wrong ? "02.30" : "",
                "minutes", "60",
                "form", "workplace",
                "place", "Møllegårdens Tømrerforretning, Mølle Allé 4, 8543 Havrelund",
                "employer-name", "Bo Lund",
                "employer-email", "bo@moellegaarden.example",
                "employer-consent", wrong ? "" : "on")),
        wrong
            ? List.of(
                new FieldError(
                    "time",
                    "Det klokkeslæt findes ikke den dag: uret bliver stillet frem. Vælg et andet."),
                new FieldError(
                    "employer-consent",
                    "De kan kun inviteres, når borgeren har givet samtykke. Sæt kryds, eller slet navnet."))
            : List.of(),
        wrong ? List.of("Borgeren har et andet møde kl. 10.00–11.00.") : List.of(),
        "",
        "7f2c");
  }

  static MeetingView meeting(boolean held) {
    return new MeetingView(
        "Bent Aagaard",
        "/citizens/1",
        "first-at-workplace",
        held ? "held" : "called",
        WHEN,
        60,
        "workplace",
        "Møllegårdens Tømrerforretning, Mølle Allé 4, 8543 Havrelund",
        "Karen Østergård",
        "sygedagpengeloven § 13 b",
        held ? new Choice("/placement.html", "Virksomhedspraktik hos Havnens Lager") : null,
        null,
        null,
        held ? "Aftalt delvis raskmelding fra uge 12.\nTre dage om ugen." : null,
        List.of(
            new MeetingView.PartyLine(
                1,
                "citizen",
                "Bent Aagaard",
                "bent.aagaard@post.example",
                "duty",
                null,
                "coming",
                "",
                held ? true : null,
                !held,
                List.of(),
                held ? "Du ringer til lægen om en ny tid." : "",
                held,
                null),
            new MeetingView.PartyLine(
                2,
                "employer",
                "Bo Lund",
                "bo@moellegaarden.example",
                "consent",
                LocalDate.of(2024, 3, 1),
                "other-time",
                "Helst efter kl. 13",
                held ? false : null,
                !held,
                held ? List.of() : SLOTS.subList(1, 3),
                "",
                held,
                true)),
        List.of(
            new MeetingView.LetterLine(
                "Bent Aagaard", "summons", "1. mar. 2024 kl. 10.42", "/x", true, "/x/printed"),
            new MeetingView.LetterLine(
                "Bo Lund", "summons", "1. mar. 2024 kl. 10.42", "/x", false, null)),
        List.of(
            new MeetingView.PostLine(
                "bo@moellegaarden.example", "summons", "sent", "1. mar. 2024 kl. 10.42", ""),
            new MeetingView.PostLine(
                "bo@moellegaarden.example", "reminder", "waiting", "10. mar. 2024 kl. 10.30", "")),
        held ? tasks() : List.of(),
        !held,
        "/citizens/1/notices",
        null,
        held ? null : "/meetings/1/move",
        held ? null : "/meetings/1/cancel",
        held ? null : "/meetings/1/outcome",
        "/meetings/1/citizen",
        held ? "/meetings/1/withdraw" : null,
        held ? "/interviews/1/correct" : null,
        "/meetings/1/answers",
        "/meetings/1/access",
        "/meetings/1/told",
        0);
  }

  private static List<MeetingView.TaskLine> tasks() {
    return List.of(
        new MeetingView.TaskLine(
            "Ring til Bo Lund om hæve-sænke-bord",
            LocalDate.of(2024, 2, 28),
            true,
            "Karen Østergård",
            1,
            "Bent Aagaard",
            "/citizens/1",
            "/meetings/1",
            0,
            STAFF,
            "/tasks/1/done",
            "/tasks/1/assign"),
        new MeetingView.TaskLine(
            "Send planen til Bent",
            LocalDate.of(2024, 3, 20),
            false,
            "Ole Winther",
            2,
            "Bent Aagaard",
            "/citizens/1",
            "/meetings/1",
            0,
            List.of(),
            null,
            null));
  }

  static MyMeetingsView mine() {
    return new MyMeetingsView(
        "uge 11",
        "11. mar. 2024",
        "17. mar. 2024",
        "/meetings",
        "/meetings",
        rows(),
        2,
        tasks(),
        tasks().size(),
        1,
        true,
        false);
  }

  static MyMeetingsView passed() {
    return new MyMeetingsView(
        "", "", "", "", "", rows().subList(1, 2), 1, List.of(), 0, 0, false, true);
  }

  private static List<MyMeetingsView.Row> rows() {
    return List.of(
        new MyMeetingsView.Row(
            LocalDate.of(2024, 3, 11),
            "10.30–11.30",
            "Bent Aagaard",
            "/citizens/1",
            "/meeting.html",
            "first-at-workplace",
            "workplace",
            "Møllegårdens Tømrerforretning, Mølle Allé 4, 8543 Havrelund",
            "Borgeren: Kommer, Arbejdsgiveren: Ønsker et andet tidspunkt",
            "called",
            ""),
        new MyMeetingsView.Row(
            LocalDate.of(2024, 2, 29),
            "09.00–09.45",
            "Lis Holm",
            "/citizens/2",
            "/meeting.html",
            "job-interview",
            "phone",
            "",
            "",
            "outcome-missing",
            "/meetings/2/outcome"));
  }

  static MoveFormView move() {
    return new MoveFormView(
        "/meetings/1/move",
        "/meetings/1",
        "Bent Aagaard",
        "/citizens/1",
        WHEN,
        SLOTS,
        FORMS,
        new Fields(Map.of("slot", "2024-03-12T13:00", "minutes", "60", "form", "workplace")),
        List.of(),
        List.of("Lokalet er optaget kl. 13.00–14.00."),
        "place@x",
        0);
  }

  static CancelFormView cancel() {
    return new CancelFormView(
        "/meetings/1/cancel",
        "/meetings/1",
        "Bent Aagaard",
        "/citizens/1",
        WHEN,
        List.of("citizen-ill", "other"),
        new Fields(Map.of("reason", "other")),
        List.of(new FieldError("reasonText", "Skriv hvad – du har valgt „andet“.")),
        0);
  }

  static OutcomeFormView outcome() {
    return new OutcomeFormView(
        "/meetings/1/outcome",
        "/meetings/1",
        "Bent Aagaard",
        "/citizens/1",
        WHEN,
        "follow-up-interview",
        "",
        null,
        FORMS,
        List.of(new Choice("1", "Bent Aagaard"), new Choice("2", "Bo Lund")),
        List.of("no-word", "citizen-ill", "other"),
        STAFF,
        3,
        new Fields(
            Map.of(
                "outcome", "citizen-absent",
                "form", "workplace",
                "preparation", "10",
                "meeting", "45",
                "afterWork", "15",
                "came-1", "on",
                "task-1-owner", "1",
                "task-1-due", "2024-03-15")),
        List.of(new FieldError("reason", "Vælg en årsag.")),
        0,
        new DraftView("7f2d", null),
        FormSamples.late());
  }

  static ChangedView changed() {
    return new ChangedView(
        "Bent Aagaard",
        "Ole Winther",
        "/meetings/1",
        "/meetings/1/move",
        true,
        List.of(
            new ChangedView.Line("state", "Indkaldt", "Indkaldt"),
            new ChangedView.Line("when", "tirsdag 12. marts 2024 kl. 13.00", "12-03-2024 09.00"),
            new ChangedView.Line("place", "Lokale 2", "Lokale 3")),
        List.of(new Choice("place", "Lokale 3")));
  }
}
