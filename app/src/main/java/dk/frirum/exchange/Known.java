package dk.frirum.exchange;

import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.Dictionary.Attribute;
import dk.frirum.rules.dictionary.Dictionary.EventKind;
import dk.frirum.rules.dictionary.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What rows may refer to.
 *
 * @param dictionary of the rulebook in use
 * @param staff ids of the municipality's staff by user name
 * @param citizens ids of the municipality's citizens by CPR number, those in the rows at hand
 */
record Known(Dictionary dictionary, Map<String, Long> staff, Map<String, Long> citizens) {
  private static final String FORM = "form";

  Collection<String> benefits() {
    return dictionary.benefits().keySet();
  }

  /** Kinds of events that are interviews: they have a form. */
  List<String> interviewKinds() {
    return dictionary.events().values().stream()
        .filter(Known::isInterview)
        .map(EventKind::code)
        .toList();
  }

  List<String> eventKinds() {
    return dictionary.events().values().stream()
        .filter(kind -> !isInterview(kind))
        .map(EventKind::code)
        .toList();
  }

  Collection<String> forms() {
    Attribute form = Objects.requireNonNull(dictionary.attributes().get(FORM));
    return form.type() instanceof ValueType.Choice(var values) ? values.keySet() : List.of();
  }

  private static boolean isInterview(EventKind kind) {
    return kind.attributes().stream().anyMatch(attribute -> attribute.code().equals(FORM));
  }
}
