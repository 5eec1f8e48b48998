package dk.frirum.meeting;

import dk.frirum.meeting.ChangedView.Line;
import dk.frirum.web.Choice;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows that a meeting was changed by another meanwhile, and loses nothing that was typed. */
@Component
class Changed {
  /** What belongs to the attempt and not to what was typed. */
  private static final Set<String> OF_THE_FORM = Set.of("_csrf", "version", "draft");

  private final MeetingWords said;

  Changed(MeetingWords said) {
    this.said = said;
  }

  /**
   * The page.
   *
   * @param action where the form was sent
   * @param shown the names of the fields a person fills in, which have words {@code
   *     meeting.field.*}
   */
  String show(
      Meeting now, String action, Fields typed, List<String> shown, Frame frame, Model model) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            "state",
            frame.words().t("meeting.state." + said.state(now)),
            frame.words().t("meeting.state.called")));
    lines.add(new Line("when", said.when(now, frame.words()), when(now, typed, frame)));
    lines.add(
        new Line("place", now.place(), typed.on("place") ? typed.line("place") : now.place()));
    shown.stream()
        .filter(typed::on)
        .forEach(field -> lines.add(new Line(field, "", typed.text(field))));
    Map<String, String> again = new TreeMap<>(typed.sent());
    again.keySet().removeAll(OF_THE_FORM);
    again.put("version", Integer.toString(now.version()));
    model.addAttribute(
        "changed",
        new ChangedView(
            now.citizenName(),
            now.savedBy(),
            MeetingWords.path(now.id()),
            action,
            now.stage() == Stage.CALLED,
            lines,
            again.entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList()));
    model.addAttribute(
        "page", frame.page(frame.words().t("conflict.title"), Page.Section.MEETINGS));
    return "meeting/changed";
  }

  private String when(Meeting now, Fields typed, Frame frame) {
    String wanted = (typed.line("date") + " " + typed.line("time")).strip();
    return wanted.isEmpty() ? said.when(now, frame.words()) : wanted;
  }
}
