package dk.frirum.look;

import dk.frirum.dignity.AskingView;
import dk.frirum.dignity.DignityView;
import dk.frirum.draft.DraftView;
import dk.frirum.guidance.FilmsView;
import dk.frirum.guidance.GuidanceView;
import dk.frirum.guidance.NoticesView;
import dk.frirum.look.Sample.Frame;
import dk.frirum.plan.PlanView;
import dk.frirum.plan.VersionsView;
import dk.frirum.sanction.SanctionView;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Page.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The plan, guidance, notices, a case of sanction, and dignity. */
final class PlanSamples {
  private static final Frame PLAN = Frame.of("Min Plan", Section.CITIZENS);
  private static final List<String> THEMES = List.of("heard", "clear", "wishes", "say", "respect");
  private static final List<String> WORDS =
      List.of(
          "Vejledning om rettigheder og pligter (aktivloven § 35, stk. 1)",
          "Denne vejledning hører til indkaldelsen til jobsamtale mandag 11. marts 2024 kl. 10.30.",
          "Det kan få følger: Bliver du væk fra denne samtale uden en rimelig grund, kan det få følger for din hjælp.");

  private PlanSamples() {}

  static List<Sample> all() {
    return List.of(
        of("plan", "plan/plan", "plan", plan(false, false), PLAN),
        of("plan-own", "plan/plan", "plan", plan(true, false), PLAN),
        of("plan-changed-en", "plan/plan", "plan", plan(false, true), PLAN.in(Locale.UK)),
        of("plan-print", "plan/print", "plan", plan(false, false), PLAN),
        of("plan-versions", "plan/versions", "versions", versions(), PLAN),
        of("notices", "guidance/notices", "notices", notices(), PLAN),
        of("guidance", "guidance/guidance", "guidance", guidance(false), PLAN),
        of("guidance-own-en", "guidance/guidance", "guidance", guidance(true), PLAN.in(Locale.UK)),
        of("films", "guidance/films", "films", films(), Frame.of("Film", Section.NONE)),
        of("sanction-refused", "sanction/sanction", "sanction", sanction("", false), PLAN),
        of("sanction-opened", "sanction/sanction", "sanction", sanction("opened", true), PLAN),
        of("sanction-hearing", "sanction/sanction", "sanction", sanction("hearing", true), PLAN),
        of("dignity-asking", "dignity/asking", "asking", asking(), PLAN),
        of(
            "dignity",
            "dignity/dignity",
            "dignity",
            dignity(),
            Frame.of("Værdighed", Section.SHARES)));
  }

  private static Sample of(
      String name, String template, String parameter, Object view, Frame frame) {
    return Sample.of(name, template + ".jte", parameter, view, frame);
  }

  private static PlanView plan(boolean own, boolean changed) {
    return new PlanView(
        "Bent Aagaard",
        "/citizens/1",
        "/citizens/1/plan",
        "/citizens/1/plan/versions",
        "/citizens/1/plan/print",
        own,
        Stream.of("goal", "wish", "resource", "obstacle", "step")
            .map(kind ->
                new PlanView.Section(
                    kind,
                    !own || !kind.equals("step") && !kind.equals("obstacle"),
                    "7f2c",
                    lines(kind, own, changed)))
            .toList(),
        !changed,
        changed,
        List.of(
            "1. mar. 2024 kl. 10.42, Bent Aagaard (borgeren): Mål kom til: „Arbejde udendørs, gerne med planter“"),
        List.of(new Choice("m1", "Jobsamtale, mandag 11. marts 2024 kl. 10.30")),
        "2024-03-15",
        own
            ? Map.of()
            : Map.of("wish", new Fields(Map.of("form", "wish", "words", "Gerne om formiddagen"))),
        own
            ? Map.of()
            : Map.of(
                "goal",
                new DraftView("4f2c", null),
                "wish",
                new DraftView(
                    "5f2c",
                    "Det, du skrev 1. marts 2024 kl. 10.42, er hentet frem; det er ikke gemt."),
                "line",
                new DraftView("6f2c", null)),
        new Fields(
            changed
                ? Map.of("form", "line-1", "words", "Arbejde i en planteskole", "changed", "on")
                : Map.of()),
        List.of());
  }

  private static List<PlanView.Line> lines(String kind, boolean own, boolean changed) {
    return switch (kind) {
      case "goal" ->
          List.of(
              line(1, "Arbejde udendørs, gerne med planter", "", true, own || changed, changed));
      case "resource" -> List.of(line(2, "Har passet kolonihave i 20 år", "", true, own, false));
      case "step" ->
          List.of(
              line(3, "Ring til planteskolen om en uges praktik", "company", false, !own, false),
              line(4, "Tal med lægen om ryggen", "other", false, !own, false));
      default -> List.of();
    };
  }

  private static PlanView.Line line(
      long id, String words, String way, boolean byCitizen, boolean mayChange, boolean changed) {
    boolean step = !way.isEmpty();
    return new PlanView.Line(
        id,
        "line-" + id,
        words,
        way,
        step ? "citizen" : "",
        step ? "2024-02-20" : "",
        step ? "senest 20. februar 2024" : "",
        id == 3,
        id == 4 ? "gjort 19. februar 2024" : "",
        byCitizen ? "Bent Aagaard" : "Karen Østergård",
        byCitizen,
        switch ((int) id) {
          case 3 -> "Jobsamtale, mandag 11. marts 2024 kl. 10.30";
          case 4 -> "Virksomhedspraktik, Planteskolen, 4. marts – 3. juni 2024";
          default -> "";
        },
        id == 3 ? "/meetings/1" : id == 4 ? "/placements/1" : "",
        id == 3 ? "m1" : id == 4 ? "p1" : "",
        id == 4 ? "running" : "",
        mayChange,
        step,
        0,
        changed);
  }

  private static VersionsView versions() {
    return new VersionsView(
        "Bent Aagaard",
        "/citizens/1/plan",
        List.of(
            new VersionsView.One(
                2,
                "1. mar. 2024 kl. 10.42",
                "Bent Aagaard (borgeren)",
                true,
                List.of("Mål blev ændret fra „Et job“ til „Arbejde udendørs, gerne med planter“")),
            new VersionsView.One(
                1,
                "20. feb. 2024 kl. 09.12",
                "Bent Aagaard (borgeren)",
                true,
                List.of("Mål kom til: „Et job“"))));
  }

  private static NoticesView notices() {
    return new NoticesView(
        "Bent Aagaard",
        "/citizens/1",
        List.of("Sygedagpenge"),
        List.of(
            notice(
                "Sendt 1. mar. 2024 kl. 11.05 til Bent Aagaard, Mølle Allé 4, 8543 Havrelund – på papir sammen med indkaldelsen, noteret af Karen Østergård.",
                true),
            notice("Ikke noteret som sendt", false),
            new NoticesView.Line(
                "",
                "Skrevet 1. feb. 2024 kl. 9.15: gjaldt en anden borger",
                "Den blev sendt hertil ved en fejl.",
                true,
                "",
                List.of(),
                List.of(),
                "",
                "",
                true,
                "",
                true,
                "",
                "/notices/3/citizen",
                "")));
  }

  private static NoticesView.Line notice(String sent, boolean gone) {
    return new NoticesView.Line(
        "cash-assistance",
        "Skrevet 1. mar. 2024 kl. 10.42 af Karen Østergård",
        sent,
        gone,
        "Skabelon notice-summons, version 1",
        WORDS,
        gone ? List.of("Guidance on rights and duties") : List.of(),
        "8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c",
        gone ? "1d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c8d5b3f0c" : "",
        gone,
        "/meetings/1/letters/1",
        false,
        gone ? "" : "Trukket tilbage, tæller ikke: Forkert ydelse",
        "/notices/1/citizen",
        gone ? "/notices/1/withdraw" : "");
  }

  private static GuidanceView guidance(boolean own) {
    return new GuidanceView(
        "Bent Aagaard",
        "/citizens/1",
        "/citizens/1/guidance",
        own,
        "Før den første samtale (Frirums eksempel, uden lyd)",
        // The look has no films; any file of ours answers.
        "/assets/mark.svg",
        "/assets/mark.svg",
        "video/webm",
        "da",
        List.of("Velkommen til den første samtale.", "Spørg, hvis noget er uklart."),
        own ? "" : "1. mar. 2024 kl. 10.42",
        "",
        List.of(
            new GuidanceView.Line(
                true, "Må min søster komme med?", "Bent Aagaard", "1. mar. 2024 kl. 10.44"),
            new GuidanceView.Line(
                false,
                "Ja, du må tage en bisidder med.",
                "Karen Østergård",
                "1. mar. 2024 kl. 13.10")),
        "",
        own ? "Write something here." : "");
  }

  private static FilmsView films() {
    return new FilmsView(
        List.of(
            new FilmsView.Line("Velkommen til jobcentret", "/guidance/films/2"),
            new FilmsView.Line("Den gamle film", "/guidance/films/1")),
        new Fields(Map.of("title", "Ny film")),
        List.of(
            new FieldError("file", "Vælg en film i WebM eller MP4 på højst 32 MB."),
            new FieldError("captions", "Underteksterne skal begynde med WEBVTT.")));
  }

  private static SanctionView sanction(String stage, boolean allowed) {
    return new SanctionView(
        "Bent Aagaard",
        "/citizens/1",
        "/meetings/1",
        "/citizens/1/notices",
        "/citizens/1/sanction",
        1,
        "Jobsamtale, mandag 11. marts 2024 kl. 10.30",
        "Intet hørt",
        Stream.of(
                "stayed-away",
                "bound-to-come",
                "known-benefit",
                "notice-in-writing",
                "notice-with-the-summons",
                "notice-sent-before",
                "notice-word-for-word")
            .map(rule -> new SanctionView.Line(rule, allowed || !rule.equals("notice-sent-before")))
            .toList(),
        allowed,
        stage,
        "Borgeren kom ikke til: Jobsamtale, mandag 11. marts 2024 kl. 10.30.",
        "Høring, før kommunen afgør din sag\n\nKære Bent Aagaard\n\nVi overvejer …",
        stage.equals("hearing") ? "12. mar. 2024 kl. 09.15" : "",
        "2024-03-22",
        stage.equals("hearing") ? "22. marts 2024" : "",
        "",
        false,
        "",
        1,
        List.of());
  }

  private static AskingView asking() {
    return new AskingView(
        "/citizens/1",
        "/citizens/1/dignity",
        "11. marts 2024",
        THEMES,
        "Vælg et tal ved alle fem spørgsmål, eller lad være med at svare.",
        List.of("heard=4"));
  }

  private static DignityView dignity() {
    return new DignityView(
        THEMES,
        List.of(
            new DignityView.Row(
                "1. oktober 2023 – 31. december 2023",
                "34",
                List.of("4,1", "3,6", "3,9", "3,2", "4,4")),
            new DignityView.Row("1. juli 2023 – 30. september 2023", "", List.of())),
        5);
  }
}
