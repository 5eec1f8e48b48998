package dk.frirum.look;

import dk.frirum.price.Figure;
import dk.frirum.price.Figure.Shown;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.whatif.CheckView;
import dk.frirum.whatif.WorkshopView;
import java.time.LocalDate;
import java.util.List;

/** The workshop. */
final class WorkshopSamples {
  private static final String CARD =
      """
      deviation: scenario-faerre-samtaler
      title: Færre samtaler
      title-en: Færre samtaler
      layer: trial
      of: [four-interviews]
      effect: lfit
      municipalities: ["0999"]
      period: 2024-04-01 .. 2025-03-31
      basis: {act: LAB, section: "31", verified: memory, note: Tænkt i regelværkstedet. Intet er besluttet eller godkendt.}
      """;

  private WorkshopSamples() {}

  static WorkshopView form() {
    return view(
        false,
        List.of(
            new FieldError("rules", "Vælg mindst én regel"),
            new FieldError("to", "Perioden slutter, før den begynder")),
        new CheckView(false, List.of()),
        List.of(),
        "");
  }

  static WorkshopView text() {
    return view(
        true,
        List.of(),
        new CheckView(
            true,
            List.of(
                new CheckView.Found(
                    "kort, linje 6, tegn 9:",
                    "Ukendt virkning »lfit«",
                    "effect: lfit\n        ^",
                    "Mente du »lift«?"))),
        List.of(),
        CARD);
  }

  static WorkshopView answer(boolean two) {
    WorkshopView.AnswerView one = answer("Færre samtaler");
    return view(
        false,
        List.of(),
        new CheckView(true, List.of()),
        two ? List.of(one, answer("Samtaler hver tredje måned")) : List.of(one),
        CARD);
  }

  private static Figure figure(int number) {
    return new Figure(number, Shown.YES);
  }

  private static WorkshopView.AnswerView answer(String title) {
    return new WorkshopView.AnswerView(
        title,
        "10.32",
        "0,3",
        30_012,
        false,
        figure(1_204),
        figure(1_180),
        figure(1_412),
        figure(88),
        figure(0),
        -4_212L,
        List.of("Genvurdér afgørelsen inden 4 uger efter klagen"),
        List.of(
            "»scenario-faerre-samtaler« rammer ingen: ingen af de 412, der ellers var tilbage,"
                + " opfylder, at alder er under 40 (1. marts 2024)."),
        List.of(
            new WorkshopView.Line(
                "Hold mindst fire jobsamtaler i de første 6 måneder",
                "/rulebook/four-interviews",
                "LAB § 31, stk. 1 · 65 min. – målt på 8.204 (Jobsamtale) af 214 sagsbehandlere",
                figure(1_204),
                figure(1_204),
                figure(0),
                figure(0),
                new Figure(0, Shown.FEW),
                -4_212L)),
        List.of(
            new WorkshopView.Line(
                "Kontanthjælp",
                null,
                "",
                figure(1_204),
                figure(1_204),
                figure(0),
                figure(0),
                figure(2),
                null)),
        List.of(
            month(LocalDate.of(2024, 3, 1), 104),
            month(LocalDate.of(2024, 4, 1), 98),
            month(LocalDate.of(2024, 5, 1), 0)),
        List.of(
            new WorkshopView.Example(
                "Bent Aagaard",
                "/citizens/1",
                "Hold mindst fire jobsamtaler i de første 6 måneder",
                "fritaget",
                "Kommende, 2. apr. 2024",
                "Fraveget, 2. apr. 2024")),
        false);
  }

  private static WorkshopView.Month month(LocalDate from, int gone) {
    return new WorkshopView.Month(
        from,
        from.plusMonths(1).minusDays(1),
        figure(gone),
        figure(0),
        figure(0),
        figure(gone),
        figure(0),
        gone * -3L);
  }

  private static WorkshopView view(
      boolean text,
      List<FieldError> errors,
      CheckView check,
      List<WorkshopView.AnswerView> answers,
      String cards) {
    return new WorkshopView(
        new WorkshopView.Fields(
            text,
            "Færre samtaler",
            "cash-assistance",
            "age >= 30",
            "2024-04-01",
            errors.isEmpty() ? "2025-03-31" : "2023-03-31",
            "lift",
            "trial",
            "deadlines",
            "",
            "weeks-same-weekday",
            "",
            text ? cards : "",
            "",
            7,
            2,
            "key",
            List.of("four-interviews")),
        errors,
        check,
        List.of(
            new WorkshopView.Act(
                "Lov om en aktiv beskæftigelsesindsats",
                true,
                List.of(
                    new WorkshopView.Rule(
                        "four-interviews",
                        "Hold mindst fire jobsamtaler i de første 6 måneder",
                        "LAB § 31, stk. 1",
                        errors.isEmpty(),
                        false),
                    new WorkshopView.Rule(
                        "joint-interview",
                        "Hold fælles jobsamtale med a-kassen senest efter 16 måneders ledighed",
                        "LAB § 32, stk. 2",
                        false,
                        false))),
            new WorkshopView.Act(
                "Kommunens eget mål (ikke en lov)",
                false,
                List.of(
                    new WorkshopView.Rule(
                        "back", "Mål: tilbage inden 23 uger", "Lokalt mål", false, true)))),
        List.of(new Choice("cash-assistance", "Kontanthjælp")),
        List.of(new Choice("lift", "Fritag: kræves ikke, når fristen ligger i perioden")),
        List.of(new Choice("trial", "Forsøg")),
        List.of(new Choice("deadlines", "frister fra datoen")),
        List.of(new Choice("weeks-same-weekday", "Uger til samme ugedag")),
        List.of(
            new WorkshopView.Saved(
                7,
                "Færre samtaler",
                "/whatif/7",
                "Version 2, gemt af Karen Østergård 1. mar. 2024 kl. 10.32; lavet af Per Bo",
                2,
                false)),
        "Version 2, gemt af Karen Østergård 1. mar. 2024 kl. 10.32; lavet af Per Bo",
        "/whatif/7",
        null,
        answers,
        cards);
  }
}
