package dk.frirum.agreement;

import dk.frirum.rules.Problem;
import dk.frirum.rules.card.Agreement.Standing;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.FileLimit;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An agreement's page.
 *
 * @param may whether this reader may change it
 * @param trials its trial actions: address, title, and where each stands
 * @param next what it can become
 * @param typed what was typed in a form that was not saved
 * @param errors what was wrong with it
 * @param problems what stands in the way among the cards that are in force
 */
public record AgreementView(
    AgreementFile file,
    boolean may,
    List<Trial> trials,
    List<Standing> next,
    Map<String, String> typed,
    List<FieldError> errors,
    List<Problem> problems) {

  /** The biggest paper that can be filed. */
  public static final FileLimit MOST = new FileLimit(10);

  public AgreementView {
    trials = List.copyOf(trials);
    next = List.copyOf(next);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
    problems = List.copyOf(problems);
  }

  /** A trial action under it. */
  public record Trial(String href, String title, String state) {}

  /** What was typed in a field of a form that was not saved. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Whether a paper was sent and not filed. */
  public boolean paperRefused() {
    return typed.containsKey(DocumentsPage.TYPED);
  }

  /** The next steps, and an approval, to choose among. */
  public List<Choice> steps(Words words) {
    List<Choice> steps =
        new ArrayList<>(
            next.stream()
                .map(each -> new Choice(each.code(), words.t("agreement.standing." + each.code())))
                .toList());
    steps.add(new Choice("approval", words.t("agreement.approval")));
    return steps;
  }

  /** The papers, to choose among. */
  public List<Choice> papers() {
    return file.documents().stream()
        .map(each -> new Choice(Long.toString(each.id()), each.title()))
        .toList();
  }
}
