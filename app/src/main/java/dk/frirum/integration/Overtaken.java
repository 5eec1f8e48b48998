package dk.frirum.integration;

import dk.frirum.integration.ChangedView.Line;
import dk.frirum.web.Choice;
import dk.frirum.web.Day;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows that a course was changed by another meanwhile, and loses nothing that was typed. */
@Component
class Overtaken {
  private final Clock clock;

  Overtaken(Clock clock) {
    this.clock = clock;
  }

  /** Whom it is about, and what was typed. */
  record Typed(long citizen, String name, Map<String, String> sent) {
    String v(String field) {
      return new Fields(sent).text(field);
    }
  }

  /** Another version stands than the one a new one was written from, or none does. */
  String contract(Course now, Typed typed, Frame frame, Model model) {
    Course.Contract theirs = now.standing();
    String said = said(theirs, now.contracts().stream().findFirst().orElse(null), frame.words());
    return contract(now, theirs, said, typed, frame, model);
  }

  /** The version that was to be put right has been put right, or withdrawn, already. */
  String correction(Course now, Course.Contract wrong, Typed typed, Frame frame, Model model) {
    Course.Contract theirs =
        now.contracts().stream()
            .filter(each -> each.stands() && each.number() == wrong.number())
            .findFirst()
            .orElse(null);
    String said = said(theirs, wrong, frame.words());
    if (theirs == null) {
      return contract(now, null, said, typed, frame, model);
    }
    Map<String, String> again = again(typed);
    again.put("contract", Long.toString(theirs.id()));
    again.put("do", "correct");
    String save = frame.words().t("integration.changed.correct");
    return show(
        typed,
        said,
        theirs.by(),
        lines(theirs, typed, frame.words()),
        new Again(IntegrationCorrectionsPage.path(typed.citizen()), save, again),
        frame,
        model);
  }

  /** The part of a programme that was to be put right is no more. */
  String activity(Course.Activity wrong, Typed typed, Frame frame, Model model) {
    Words words = frame.words();
    Course.Withdrawn gone = wrong.withdrawn();
    String kind = typed.v("kind");
    List<Line> lines =
        List.of(
            new Line(
                words.t("integration.kind"),
                "",
                kind.isEmpty() ? "" : words.code("integration.kind", kind)),
            new Line(words.t("integration.what"), "", typed.v("what")),
            new Line(words.t("integration.from"), "", day(typed.v("from"), words)),
            new Line(words.t("integration.to"), "", day(typed.v("to"), words)));
    return show(
        typed,
        gone == null ? "" : said(gone, words),
        "",
        lines,
        new Again(
            IntegrationPage.path(typed.citizen()) + "/activities",
            words.t("integration.changed.activity"),
            again(typed)),
        frame,
        model);
  }

  private String contract(
      Course now,
      Course.@Nullable Contract theirs,
      String said,
      Typed typed,
      Frame frame,
      Model model) {
    Map<String, String> again = again(typed);
    again.put("seen", Long.toString(now.seen()));
    return show(
        typed,
        said,
        theirs == null ? "" : theirs.by(),
        lines(theirs, typed, frame.words()),
        new Again(
            IntegrationPage.path(typed.citizen()) + "/contract",
            frame.words().t("integration.changed.version"),
            again),
        frame,
        model);
  }

  /** Where what was typed is sent again, and what that is called. */
  private record Again(String action, String save, Map<String, String> fields) {}

  private static String show(
      Typed typed,
      String said,
      String by,
      List<Line> lines,
      Again again,
      Frame frame,
      Model model) {
    Words words = frame.words();
    String path = IntegrationPage.path(typed.citizen());
    frame
        .crumb(typed.name(), "/citizens/" + typed.citizen())
        .crumb(words.t("integration.title"), path)
        .crumb(words.t("conflict.title"), null);
    model.addAttribute(
        "changed",
        new ChangedView(
            typed.name(),
            "/citizens/" + typed.citizen(),
            said,
            by,
            lines,
            again.action(),
            again.save(),
            again.fields().entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList(),
            path));
    model.addAttribute("page", frame.page(words.t("conflict.title"), Page.Section.CITIZENS));
    return "integration/changed";
  }

  private String said(
      Course.@Nullable Contract stands, Course.@Nullable Contract last, Words words) {
    if (stands != null) {
      String at = words.at(stands.at(), clock.getZone());
      return words.t("integration.changed.stands", stands.by(), at);
    }
    Course.Withdrawn gone = last == null ? null : last.withdrawn();
    return gone == null ? words.t("integration.changed.gone") : said(gone, words);
  }

  private String said(Course.Withdrawn gone, Words words) {
    return words.t(
        "integration.changed.withdrawn",
        gone.by(),
        words.at(gone.at(), clock.getZone()),
        gone.why());
  }

  private static List<Line> lines(Course.@Nullable Contract theirs, Typed typed, Words words) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            words.t("integration.goal"),
            theirs == null ? "" : theirs.words().goal(),
            typed.v("goal")));
    lines.add(
        new Line(
            words.t("integration.programme"),
            theirs == null ? "" : theirs.words().programme(),
            typed.v("programme")));
    lines.add(signed("citizenSigned", theirs == null ? null : theirs.citizen(), typed, words));
    lines.add(
        signed("municipalitySigned", theirs == null ? null : theirs.municipality(), typed, words));
    lines.add(
        signed("declarationSigned", theirs == null ? null : theirs.declaration(), typed, words));
    return lines;
  }

  private static Line signed(String field, @Nullable LocalDate on, Typed typed, Words words) {
    return new Line(
        words.t("integration." + field),
        on == null ? "" : words.date(on),
        day(typed.v(field), words));
  }

  private static String day(String typed, Words words) {
    LocalDate day = Day.read(typed).date();
    return day == null ? typed : words.date(day);
  }

  private static Map<String, String> again(Typed typed) {
    Map<String, String> again = new TreeMap<>(typed.sent());
    List.of("_csrf", "contract", "activity", "do").forEach(again::remove);
    // A save of its own: the key of the one that was refused may be spent.
    again.put("idempotencyKey", UUID.randomUUID().toString());
    return again;
  }
}
