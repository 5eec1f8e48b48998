package dk.frirum.look;

import dk.frirum.casework.ConflictView;
import dk.frirum.casework.MoveView;
import dk.frirum.casework.Outlook;
import dk.frirum.casework.Registration;
import dk.frirum.casework.WithdrawView;
import dk.frirum.citizen.PersonView;
import dk.frirum.citizen.PickView;
import dk.frirum.draft.DraftView;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interview moved to the right citizen; two records merged and parted. */
final class RightPersonSamples {
  static final PersonView BENT =
      new PersonView(
          "Bent Aagaard",
          LocalDate.of(1965, 8, 14),
          "148865-••••",
          "Møllevangen 12, 8543 Havrelund",
          false,
          "Karen Østergård",
          "/citizens/1");

  static final PersonView KIRSTINE =
      new PersonView(
          "Kirstine Aagaard Holm",
          LocalDate.of(1992, 5, 2),
          "028592-••••",
          null,
          true,
          null,
          "/citizens/2");

  private RightPersonSamples() {}

  static MoveView search() {
    return move(
        new PickView(
            "/interviews/1/move/find",
            "aagaard",
            true,
            List.of(
                new PickView.Hit(
                    "Kirstine Aagaard Holm",
                    LocalDate.of(1992, 5, 2),
                    "028592-••••",
                    null,
                    "/interviews/1/move?to=2"),
                new PickView.Hit(
                    "Torben Ågård",
                    LocalDate.of(1957, 11, 30),
                    "309157-••••",
                    "Ole Winther",
                    "/interviews/1/move?to=3")),
            true,
            null),
        null);
  }

  static MoveView move() {
    return move(
        null,
        new MoveView.Chosen(
            "/interviews/1/move",
            2,
            BENT,
            KIRSTINE,
            List.of("Samtalen, notatet og minutterne forsvinder herfra."),
            List.of("Hold den første opfølgningssamtale"),
            List.of("Samtalen, notatet og minutterne kommer hertil."),
            List.of("Hold fire samtaler i de første seks måneder"),
            List.of(
                "Kirstine Aagaard Holm har allerede en samtale af samme slags 20. februar 2024. Er det den samme, så ret eller træk den ene tilbage bagefter."),
            List.of(),
            List.of(new MoveView.Told(5, "Fristen 2. april 2024", true)),
            List.of(),
            List.of(new ConflictView.Line("note", "Aftalt delvis raskmelding", "")),
            "/interviews/1/move",
            "",
            List.of(new FieldError("reason", "Skriv, hvorfor samtalen flyttes.")),
            3,
            "7f2e",
            new DraftView("7f34", null)));
  }

  /** A meeting that is still to come, with others who take part. */
  static MoveView meeting() {
    return of(
        "meeting",
        "/meetings/1",
        List.of(
            new Registration.Fact("Slags", "Første samtale på arbejdspladsen"),
            new Registration.Fact("Tidspunkt", "mandag 11. marts 2024 kl. 10.30"),
            new Registration.Fact("Status", "Indkaldt"),
            new Registration.Fact("Registreret af", "Karen Østergård")),
        chosen(
            "/meetings/1/citizen",
            List.of(
                "Mødet, parterne, referatet og opgaverne forsvinder herfra. Breve, der er sendt, vises ikke mere.",
                "De, der er indkaldt, får at vide, at indkaldelsen gjaldt en anden, uden at nogen af borgerne nævnes. Mødet tages ud af deres kalendere.",
                "Den skriftlige vejledning, der gik med, tæller ikke mere. En sag om sanktion, der bygger på den, droppes."),
            List.of(
                "Mødet, parterne, referatet og opgaverne kommer hertil.",
                "Kirstine Aagaard Holm og de parter, der følger med, indkaldes på ny, og svar gives forfra. Kræver loven skriftlig vejledning, går en ny med."),
            List.of(),
            List.of(),
            List.of(
                new MoveView.Goes(
                    11,
                    "Bo Lund (Arbejdsgiveren)",
                    "kendes fra andre møder med Bent Aagaard og følger ikke med, medmindre du sætter kryds",
                    false),
                new MoveView.Goes(12, "Mette Friis (A-kassen)", "", true))));
  }

  /** A placement the rules would have refused. */
  static MoveView placement() {
    return of(
        "placement",
        "/placements/1",
        List.of(
            new Registration.Fact("Slags", "Virksomhedspraktik"),
            new Registration.Fact("Virksomhed", "Møllegårdens Tømrerforretning"),
            new Registration.Fact("Periode", "4. marts 2024 – 2. juni 2024"),
            new Registration.Fact("Registreret af", "Karen Østergård")),
        chosen(
            "/placements/1/citizen",
            List.of(
                "Forløbet og det, der følger af det i sagen, forsvinder herfra. Det, reglerne sagde her, bliver og vises ikke mere."),
            List.of("Forløbet og det, der følger af det i sagen, kommer hertil."),
            List.of(
                "Reglerne siger nej for Kirstine Aagaard Holm eller kræver et skøn. Forløbet flyttes, fordi det finder sted; tag stilling til det bagefter."),
            List.of(
                new Outlook.Check(
                    "refused",
                    "Nej",
                    "Virksomhedspraktik varer højst 4 uger",
                    "/rulebook/placement-weeks",
                    "LAB § 61",
                    "Sidste dag uden et skøn er 31. marts 2024; dette slutter 2. juni 2024.")),
            List.of()));
  }

  /** A notice that was about somebody else. */
  static MoveView notice() {
    return of(
        "notice",
        "/citizens/1/notices",
        List.of(
            new Registration.Fact("Ydelse", "Kontanthjælp"),
            new Registration.Fact("Dato", "1. marts 2024"),
            new Registration.Fact("Sendt", "2. marts 2024"),
            new Registration.Fact("Registreret af", "Karen Østergård")),
        chosen(
            "/notices/1/citizen",
            List.of("Vejledningen tæller ikke her."),
            List.of(
                "Det står her, at vejledningen gjaldt denne borger. Var den sendt til en anden, er den ikke givet her."),
            List.of(
                "Kirstine Aagaard Holm har ikke fået vejledning ved den. Giv en ny med en ny indkaldelse, før en udeblivelse kan få følger."),
            List.of(),
            List.of()));
  }

  /** What became of a meeting, withdrawn. */
  static WithdrawView outcome() {
    return new WithdrawView(
        "meeting",
        "/meetings/1/withdraw",
        "/meetings/1",
        "Bent Aagaard",
        "/citizens/1",
        List.of(
            new Registration.Fact("Slags", "Første samtale på arbejdspladsen"),
            new Registration.Fact("Tidspunkt", "mandag 11. marts 2024 kl. 10.30"),
            new Registration.Fact("Status", "Holdt")),
        "",
        List.of(),
        3,
        new DraftView("7f36", null));
  }

  private static MoveView.Chosen chosen(
      String action,
      List<String> leaves,
      List<String> comes,
      List<String> warnings,
      List<Outlook.Check> checks,
      List<MoveView.Goes> parties) {
    return new MoveView.Chosen(
        action,
        2,
        BENT,
        KIRSTINE,
        leaves,
        List.of("Giv skriftlig vejledning"),
        comes,
        List.of(),
        warnings,
        checks,
        List.of(),
        parties,
        List.of(),
        action,
        "",
        List.of(),
        3,
        "7f2e",
        new DraftView("7f34", null));
  }

  private static MoveView of(
      String subject, String page, List<Registration.Fact> facts, MoveView.Chosen chosen) {
    return new MoveView(
        subject,
        page,
        "/citizens/1",
        "Bent Aagaard",
        LocalDate.of(2024, 2, 20),
        facts,
        null,
        chosen,
        null);
  }

  private static MoveView move(@Nullable PickView pick, MoveView.@Nullable Chosen chosen) {
    return new MoveView(
        "interview",
        "/citizens/1",
        "/citizens/1",
        "Bent Aagaard",
        LocalDate.of(2024, 2, 20),
        List.of(
            new Registration.Fact("Slags", "Opfølgningssamtale"),
            new Registration.Fact("Dato", "tirsdag 20. februar 2024"),
            new Registration.Fact("Form", "Fremmøde"),
            new Registration.Fact("Resultat", "Holdt"),
            new Registration.Fact("Registreret af", "Karen Østergård")),
        pick,
        chosen,
        null);
  }
}
