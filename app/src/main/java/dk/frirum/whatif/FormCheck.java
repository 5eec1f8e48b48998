package dk.frirum.whatif;

import dk.frirum.rules.card.Deviation.Effect;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with a form before it is made into a card: said at the field. */
record FormCheck(Words words) {

  List<FieldError> of(ScenarioForm form) {
    List<FieldError> errors = new ArrayList<>();
    if (form.text()) {
      if (form.cards().isBlank()) {
        errors.add(error("cards", "whatif.wrong.cards"));
      } else if (form.cards().length() > ScenarioForm.LONGEST_CARDS) {
        errors.add(
            new FieldError("cards", words.t("whatif.wrong.long", ScenarioForm.LONGEST_CARDS)));
      }
      return errors;
    }
    if (form.rules().isEmpty()) {
      errors.add(error("rules", "whatif.wrong.rules"));
    }
    if (Stream.of(Effect.values()).noneMatch(each -> each.code().equals(form.effect()))) {
      errors.add(error("effect", "whatif.wrong.effect"));
    }
    Day from = Day.read(form.from());
    Day to = Day.read(form.to());
    if (from.date() == null) {
      errors.add(error("from", from.wrong() ? "day.wrong" : "whatif.wrong.from"));
    }
    if (to.wrong()) {
      errors.add(error("to", "day.wrong"));
    } else if (from.date() != null && to.date() != null && to.date().isBefore(from.date())) {
      errors.add(error("to", "whatif.wrong.order"));
    }
    if (form.effect().equals("postpone-to-end") && to.typed().isEmpty()) {
      errors.add(error("to", "whatif.wrong.open"));
    }
    if (form.effect().equals("replace") && form.when().isEmpty()) {
      errors.add(error("when", "whatif.wrong.when"));
    }
    return errors;
  }

  private FieldError error(String field, String key) {
    return new FieldError(field, words.t(key));
  }
}
