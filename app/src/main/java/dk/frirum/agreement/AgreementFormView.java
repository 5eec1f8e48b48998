package dk.frirum.agreement;

import dk.frirum.rules.card.Agreement.Kind;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.util.Arrays;
import java.util.List;

/** The form of a new agreement, as typed. */
public record AgreementFormView(
    String title,
    String kind,
    String code,
    String journal,
    String summary,
    List<FieldError> errors) {
  public AgreementFormView {
    errors = List.copyOf(errors);
  }

  /** What can be chosen. */
  public List<Choice> kinds(Words words) {
    return Arrays.stream(Kind.values())
        .map(each -> new Choice(each.code(), words.t("agreement.kind." + each.code())))
        .toList();
  }
}
