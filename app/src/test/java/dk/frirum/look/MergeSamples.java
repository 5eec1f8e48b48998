package dk.frirum.look;

import dk.frirum.citizen.PickView;
import dk.frirum.draft.DraftView;
import dk.frirum.merge.MergeView;
import dk.frirum.merge.UnmergeView;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;

/** Two records of one citizen, beside each other and parted again. */
final class MergeSamples {
  private MergeSamples() {}

  static MergeView merge(boolean overlap) {
    return new MergeView(
        "/citizens/1",
        "Bent Aagaard",
        null,
        new MergeView.Chosen(
            "/citizens/1/merge?with=2",
            new MergeView.Side(
                1,
                RightPersonSamples.BENT,
                List.of("Sygedagpenge, fra 18. december 2023"),
                List.of("Opfølgningssamtale, 20. februar 2024", "Jobsamtale, 21. september 2020")),
            new MergeView.Side(
                2,
                RightPersonSamples.KIRSTINE,
                List.of("Kontanthjælp, 2. marts 2020 – 31. maj 2021"),
                List.of()),
            List.of(
                new MergeView.Line("name", "Bent Aagaard", "Kirstine Aagaard Holm"),
                new MergeView.Line("cpr", "148865-••••", "028592-••••"),
                new MergeView.Line("born", "14. august 1965", "2. maj 1992"),
                new MergeView.Line(
                    "address", "Møllevangen 12, 8543 Havrelund", "Navne- og adressebeskyttelse"),
                new MergeView.Line("phone", "–", "–"),
                new MergeView.Line("email", "bent.aagaard@post.example", "–"),
                new MergeView.Line("protection", "Ingen", "Navne- og adressebeskyttelse"),
                new MergeView.Line("caseworker", "Karen Østergård", "Ingen")),
            overlap
                ? List.of("Sygedagpenge: fra 18. december 2023 og 1. januar 2024 – 31. januar 2024")
                : List.of(),
            overlap ? List.of() : List.of("Samtaler (148865-••••): 1 → 2"),
            overlap ? 0 : 1,
            "nyt cpr-nummer",
            overlap
                ? List.of()
                : List.of(new FieldError("keep", "Vælg, hvilken registrering der skal beholdes.")),
            "1.spell=1.aa",
            "7f2f",
            "/citizens/1/merge",
            new DraftView("7f35", null)),
        null,
        null);
  }

  static PickView records() {
    return new PickView(
        "/records/find",
        "aagaard",
        true,
        List.of(
            new PickView.Hit(
                "Bent Aagaard",
                LocalDate.of(1965, 8, 14),
                "148865-••••",
                "Karen Østergård",
                "/citizens/1/merge")),
        false,
        null);
  }

  static UnmergeView unmerge() {
    return new UnmergeView(
        "/citizens/1",
        "Bent Aagaard",
        List.of(),
        new UnmergeView.Chosen(
            "/citizens/1/unmerge",
            7,
            "Registreringen 028592-•••• blev lagt sammen med denne 1. marts 2024 af Ole Winther.",
            "nyt cpr-nummer",
            List.of("Ydelser: 1", "Samtaler: 3"),
            List.of(
                new UnmergeView.Added(
                    "interview.9",
                    "Samtaler: Jobsamtale, 4. marts 2024",
                    true,
                    "Følger den med, er der ingen ydelse den dag."),
                new UnmergeView.Added(
                    "fact.3", "Oplysninger: Forventet fravær, fra 1. marts 2024", false, null)),
            List.of(
                "Jobsamtale, 5. april 2024: bliver her, hvor der ikke længere er en ydelse den dag."),
            List.of(),
            "",
            List.of(new FieldError("reason", "Skriv, hvorfor de skilles ad.")),
            "1.spell=1.aa"));
  }
}
