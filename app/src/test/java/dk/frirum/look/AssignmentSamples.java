package dk.frirum.look;

import dk.frirum.assignment.AssignmentView;
import dk.frirum.assignment.PreviewView;
import dk.frirum.assignment.ResultView;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;
import java.util.Map;

/** Citizens given to colleagues. */
final class AssignmentSamples {
  private static final List<Choice> STAFF =
      List.of(
          new Choice("1", "Karen Østergård, Sygedagpenge (41)"),
          new Choice("2", "Ole Winther, Sygedagpenge (38)"));

  private AssignmentSamples() {}

  static AssignmentView form() {
    return new AssignmentView(
        STAFF,
        "1",
        List.of(new Choice("sickness-benefit", "Sygedagpenge")),
        List.of(new Choice("Sygedagpenge", "Sygedagpenge")),
        Map.of("ageFrom", "30", "ageTo", "49", "group", "benefit = sickness-benefit"),
        STAFF,
        List.of("2"),
        true,
        "Sagerne fordeles",
        List.of(new FieldError("to", "Vælg mindst én, der skal have dem.")),
        List.of(new AssignmentView.Stuck("Lis Holm (fratrådt)", 12, 4, 1, "/assignments?from=9")),
        List.of(
            new AssignmentView.Earlier(
                "1. mar. 2024 kl. 09.12", "Bodil Friis", "Lis Holm", "/assignments/1")));
  }

  static PreviewView preview() {
    return new PreviewView(
        "1",
        "Karen Østergård",
        List.of("Alder: 30–49 år", "Målgruppe: benefit = sickness-benefit"),
        Map.of("ageFrom", "30", "ageTo", "49", "group", "benefit = sickness-benefit"),
        2,
        3,
        true,
        "Sagerne fordeles",
        "7f2c",
        false,
        STAFF,
        List.of("Ole Winther får 2"),
        List.of(
            new PreviewView.Row(1, "Bent Aagaard", "1", "Karen Østergård", 2, 1, "2"),
            new PreviewView.Row(2, "Åse Østergård", "1", "Karen Østergård", 0, 0, "")));
  }

  static ResultView result() {
    return new ResultView(
        "Bodil Friis",
        "1. mar. 2024 kl. 09.12",
        "Karen Østergård",
        true,
        "Sagerne fordeles",
        1,
        1,
        "/assignments/1/go-on",
        List.of(
            new ResultView.Row("Bent Aagaard", "/citizens/1", "Ole Winther", "done", 2, 1),
            new ResultView.Row(
                "Åse Østergård", "/citizens/2", "Ole Winther", "changed-meanwhile", 0, 0),
            new ResultView.Row("Lis Holm", "/citizens/3", "Ole Winther", "waiting", 0, 0)));
  }
}
