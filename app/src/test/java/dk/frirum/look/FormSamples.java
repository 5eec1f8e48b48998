package dk.frirum.look;

import dk.frirum.casework.AbsenceView;
import dk.frirum.casework.ConflictView;
import dk.frirum.casework.InterviewFormView;
import dk.frirum.casework.InterviewValues;
import dk.frirum.casework.LateView;
import dk.frirum.casework.Registration;
import dk.frirum.casework.StepForm;
import dk.frirum.casework.WithdrawView;
import dk.frirum.draft.DraftView;
import dk.frirum.duty.LateFormView;
import dk.frirum.duty.LateOverviewView;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;
import java.util.Map;

/** An interview registered, corrected, withdrawn, and saved by two at once. */
final class FormSamples {

  private FormSamples() {}

  /** The question why something is late. */
  static LateView late() {
    return new LateView(
        "Første opfølgningssamtale, frist 12. februar 2024",
        List.of(
            new Choice("citizen-ill", "Borgeren er eller var syg"), new Choice("other", "Andet")),
        "other",
        "");
  }

  static LateFormView lateForm() {
    return new LateFormView(
        "/citizens/1/late",
        "/today",
        late(),
        List.of(new FieldError("lateSaid", "Skriv hvad – du har valgt „andet“.")));
  }

  static LateOverviewView causes() {
    return new LateOverviewView(
        "team",
        List.of(new Choice("team", "Mit team"), new Choice("all", "Hele kommunen")),
        26,
        List.of(
            new LateOverviewView.Row(
                "Hold den første opfølgningssamtale",
                "/today",
                26,
                List.of(
                    new LateOverviewView.Cause("Ingen ledig tid inden fristen", 14),
                    new LateOverviewView.Cause("årsag ikke registreret", 12)))));
  }

  static AbsenceView absence() {
    return new AbsenceView(
        "Bent Aagaard",
        "/citizens/1",
        "/citizens/1/absence",
        List.of(new Choice("standby", "Standby"), new Choice("holiday", "Ferie")),
        Map.of("kind", "standby", "from", "2024-03-01", "to", "2024-02-01"),
        List.of(new FieldError("to", "Den sidste dag skal være en dag på eller efter den første.")),
        "7f2c",
        List.of(
            new AbsenceView.Line(
                4,
                "Ferie",
                "1. – 14. februar 2024",
                "2024-02-14",
                "",
                "Karen Østergård",
                false,
                false,
                0,
                "/citizens/1/absence/4"),
            new AbsenceView.Line(
                3,
                "Standby",
                "fra 2. januar 2024",
                "",
                "Aftalt med læge",
                "Karen Østergård",
                true,
                true,
                1,
                "/citizens/1/absence/3")));
  }

  static InterviewFormView register(boolean wrong) {
    return new InterviewFormView(
        false,
        "/citizens/1/interviews",
        "/today",
        "Bent Aagaard",
        "/citizens/1",
        "Første opfølgningssamtale, frist 12. februar 2024",
        wrong
            ? new InterviewValues(
                "follow-up-interview",
                "31-02-2024",
                "in-person",
                "held",
                "10",
                "tredive",
                "15",
                "",
                "")
            : values(""),
        "Hold den første samtale ved personligt fremmøde. Kravet opfyldes med: Fremmøde eller På arbejdspladsen.",
        "",
        kinds(),
        wrong
            ? List.of(
                new FieldError("date", "31-02-2024 er ingen dato. Skriv den som 29-02-2024."),
                new FieldError("meeting", "Skriv antal minutter med tal, fra 0 til 600."))
            : List.of(),
        new StepForm(
            wrong ? "Skriv til Møllegården om en praktik" : "", "company", "citizen", "2024-03-15"),
        0,
        "7f2c",
        "2024-03-01",
        new DraftView("7f30", null),
        late());
  }

  static InterviewFormView correct() {
    return new InterviewFormView(
        true,
        "/interviews/1",
        "/citizens/1",
        "Bent Aagaard",
        "/citizens/1",
        null,
        values(""),
        null,
        "",
        kinds(),
        List.of(),
        null,
        3,
        "7f2d",
        "2024-03-01",
        new DraftView(
            "7f31",
            "Det, du skrev 1. marts 2024 kl. 10.42, er hentet frem. Det er ikke gemt i sagen endnu."),
        null);
  }

  static WithdrawView withdraw() {
    return new WithdrawView(
        "interview",
        "/interviews/1/withdraw",
        "/citizens/1",
        "Bent Aagaard",
        "/citizens/1",
        List.of(
            new Registration.Fact("Slags", "Opfølgningssamtale"),
            new Registration.Fact("Dato", "tirsdag 20. februar 2024"),
            new Registration.Fact("Registreret af", "Karen Østergård")),
        "",
        List.of(new FieldError("reason", "Skriv, hvorfor samtalen trækkes tilbage.")),
        3,
        new DraftView("7f32", null));
  }

  static ConflictView conflict() {
    return new ConflictView(
        "/interviews/1",
        "/citizens/1",
        "Bent Aagaard",
        "/citizens/1",
        "Ole Winther",
        "for 2 minutter siden",
        false,
        List.of(
            new ConflictView.Line("kind", "Opfølgningssamtale", "Opfølgningssamtale"),
            new ConflictView.Line("date", "20. februar 2024", "21. februar 2024"),
            new ConflictView.Line("form", "Video", "Fremmøde"),
            new ConflictView.Line("outcome", "Holdt", "Holdt"),
            new ConflictView.Line("preparation", "10 min.", "10 min."),
            new ConflictView.Line("meeting", "30 min.", "45 min."),
            new ConflictView.Line("afterWork", "15 min.", "15 min."),
            new ConflictView.Line(
                "note",
                "",
                "Aftalt delvis raskmelding fra uge 12, tre dage om ugen. Arbejdsgiveren er med på"
                    + " det."),
            new ConflictView.Line("reason", "forkert dato", "forkert form og dato")),
        values("Aftalt delvis raskmelding"),
        4,
        "7f2e",
        "7f33");
  }

  private static InterviewValues values(String note) {
    return new InterviewValues(
        "follow-up-interview", "2024-03-01", "in-person", "held", "10", "30", "15", note, "");
  }

  private static List<Choice> kinds() {
    return List.of(
        new Choice("follow-up-interview", "Opfølgningssamtale"),
        new Choice("job-interview", "Jobsamtale"));
  }
}
