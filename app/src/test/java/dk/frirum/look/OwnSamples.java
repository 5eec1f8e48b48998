package dk.frirum.look;

import dk.frirum.citizen.OwnLink;
import dk.frirum.meeting.BookView;
import dk.frirum.meeting.FrontView;
import dk.frirum.meeting.Help;
import dk.frirum.meeting.OwnMeetingView;
import dk.frirum.meeting.OwnMeetingView.Fact;
import dk.frirum.meeting.OwnMeetingView.OwnTask;
import dk.frirum.meeting.OwnMeetingView.ReplyForm;
import dk.frirum.meeting.PartnerView;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The citizen's and the partner's own pages. */
final class OwnSamples {
  private static final List<Choice> TIMES =
      List.of(
          new Choice("2024-03-12T08:00:00Z", "tirsdag 12. mar. 2024 kl. 09.00"),
          new Choice("2024-03-12T09:30:00Z", "tirsdag 12. mar. 2024 kl. 10.30"),
          new Choice("2024-03-13T12:00:00Z", "onsdag 13. mar. 2024 kl. 13.00"));
  private static final String WHEN = "mandag 11. marts 2024 kl. 10.30";

  private OwnSamples() {}

  private static ReplyForm reply(long id, boolean wrong, String was, String said) {
    return new ReplyForm(
        id,
        "/citizens/1/meetings/" + id + "/answer",
        was,
        said,
        TIMES,
        List.of("ill", "at-work", "recovered", "care", "other"),
        new Fields(wrong ? Map.of("answer", "not-coming", "excuse", "other") : Map.of()),
        wrong ? List.of(new FieldError("text", "Skriv hvad – du har valgt „andet“.")) : List.of());
  }

  static FrontView front(boolean wrong) {
    return new FrontView(
        "Åse",
        List.of(
            new OwnMeetingView(
                "Opfølgningssamtale",
                WHEN,
                List.of(
                    new Fact("Hvor og hvordan", "Fremmøde: Havrelund Kommune, Torvet 1, lokale 4"),
                    new Fact("Du skal mødes med", "Karen Østergård"),
                    new Fact("Hvor længe", "Cirka 45 minutter"),
                    new Fact("Hvorfor", "sygedagpengeloven § 13 b")),
                "ahead",
                reply(
                    7,
                    wrong,
                    wrong ? "none" : "other-time",
                    wrong
                        ? ""
                        : "Du har bedt om en anden tid: 12. mar. 2024 kl. 10.30; helst om eftermiddagen"),
                "",
                List.of())),
        "/citizens/1/book",
        "Du kan selv vælge, hvornår og hvordan dit næste møde skal være – senest 2. april 2024.",
        List.of(
            new OwnTask(
                "Send lønsedler for januar og februar", LocalDate.of(2024, 3, 8), false, 0, "/x"),
            new OwnTask("Ring til lægen om en ny tid", LocalDate.of(2024, 2, 20), true, 0, "/y")),
        List.of(
            new FrontView.Need(
                "municipality",
                "Hold den første opfølgningssamtale",
                "2. april 2024",
                false,
                "sygedagpengeloven § 13 b, stk. 1",
                "/citizens/1/why"),
            new FrontView.Need(
                "employer",
                "Hold sygefraværssamtale",
                "12. februar 2024",
                true,
                "sygedagpengeloven § 7 a",
                "/citizens/1/why")),
        List.of(
            new OwnMeetingView(
                "Første samtale på arbejdspladsen",
                "fredag 2. februar 2024 kl. 09.00",
                List.of(new Fact("Du mødtes med", "Karen Østergård")),
                "over",
                null,
                "Vi aftalte, at du begynder med tre dage om ugen fra uge 12.\nBo Lund køber et hæve-sænke-bord.",
                List.of())),
        List.of(
            new FrontView.LetterLine(
                "Indkaldelse til møde", "1. mar. 2024 kl. 10.42", "/citizens/1/letters/3")),
        List.of(
            new OwnLink.Line(
                "Hele min sag",
                "Krav, møder, samtaler og oplysninger, som kommunen ser dem.",
                "/citizens/1"),
            new OwnLink.Line(
                "Hvem har set min sag?",
                "Hvad de så, hvornår og hvorfor. Du kan hente det som fil.",
                "/citizens/1/trail")),
        false,
        "/citizens/1/language",
        new Help("Karen Østergård", "Havrelund Kommune", wrong ? "" : "00 12 34 56"));
  }

  static BookView book(boolean wrong) {
    return new BookView(
        "/citizens/1/book",
        "/citizens/1/front",
        "Hold den første opfølgningssamtale, frist 2. april 2024",
        "sygedagpengeloven § 13 b",
        "follow-up",
        "Karen Østergård",
        45,
        null,
        List.of(
            new BookView.Day(
                "tirsdag 12. marts 2024",
                List.of(
                    new Choice("2024-03-12T09:00", "kl. 09.00"),
                    new Choice("2024-03-12T10:30", "kl. 10.30"),
                    new Choice("2024-03-12T13:00", "kl. 13.00"))),
            new BookView.Day(
                "onsdag 13. marts 2024", List.of(new Choice("2024-03-13T13:00", "kl. 13.00")))),
        List.of("in-person", "video", "phone"),
        "in-person",
        "",
        wrong
            ? List.of(new FieldError("slot", "Den tid er lige blevet taget. Vælg en anden."))
            : List.of(),
        "",
        "/citizens/1/book?from=2024-03-14",
        wrong ? "/citizens/1/book" : null,
        wrong,
        "7f2c");
  }

  static PartnerView partner(boolean none) {
    return new PartnerView(
        none
            ? List.of()
            : List.of(
                new OwnMeetingView(
                    "Møde om Bent Aagaard",
                    WHEN,
                    List.of(
                        new Fact(
                            "Hvor og hvordan",
                            "På arbejdspladsen: Møllegårdens Tømrerforretning, Mølle Allé 4"),
                        new Fact("Du skal mødes med", "Karen Østergård"),
                        new Fact("Hvor længe", "Cirka 60 minutter")),
                    "ahead",
                    reply(9, false, "none", ""),
                    "",
                    List.of()),
                new OwnMeetingView(
                    "Møde om Bent Aagaard",
                    "fredag 2. februar 2024 kl. 09.00",
                    List.of(new Fact("Du skal mødes med", "Karen Østergård")),
                    "over",
                    null,
                    "Bent begynder med tre dage om ugen fra uge 12.",
                    List.of(
                        new OwnTask(
                            "Køb et hæve-sænke-bord", LocalDate.of(2024, 3, 8), false, 0, "/x")))),
        none ? 0 : 2,
        false,
        "/partner/language",
        new Help("", "Havrelund Kommune", "00 12 34 56"));
  }
}
