package dk.frirum.rules.sweep;

import dk.frirum.rules.sweep.Assignment.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A group of citizens: a benefit, and sets of values of the facts that some card tells apart.
 *
 * @param values codes of the values, by code of the subject; subjects that do not matter are left
 *     out
 */
record Group(SequencedMap<String, List<String>> values) {

  /** {@code benefit = sick, employment in {employed, unemployed}}. */
  String words() {
    List<String> parts = new ArrayList<>();
    values.forEach((code, each) ->
        parts.add(
            each.size() == 1
                ? code + " = " + each.getFirst()
                : code + " in {" + String.join(", ", each) + "}"));
    return String.join(", ", parts);
  }

  static Group of(Assignment cell) {
    SequencedMap<String, List<String>> values = new LinkedHashMap<>();
    for (Value value : cell.values()) {
      values.put(
          value.subject().code(), List.of(Assignment.word(value.subject().type(), value.value())));
    }
    return new Group(values);
  }

  /**
   * The same cells in fewer words: two groups that differ in one subject become one, and a subject
   * of which all values are there is left out.
   *
   * @param all how many values each subject has
   */
  static List<Group> merged(Collection<Group> cells, SequencedMap<String, Integer> all) {
    List<Group> groups = new ArrayList<>(cells);
    for (String code : all.keySet()) {
      SequencedMap<SequencedMap<String, List<String>>, List<String>> byRest = new LinkedHashMap<>();
      for (Group group : groups) {
        byRest
            .computeIfAbsent(group.without(code), _ -> new ArrayList<>())
            .addAll(group.values().getOrDefault(code, List.of()));
      }
      groups.clear();
      byRest.forEach((rest, codes) -> {
        SequencedMap<String, List<String>> joined = new LinkedHashMap<>(rest);
        if (codes.size() < all.getOrDefault(code, 0)) {
          joined.put(code, codes);
        }
        groups.add(new Group(joined));
      });
    }
    return groups;
  }

  private SequencedMap<String, List<String>> without(String code) {
    SequencedMap<String, List<String>> rest = new LinkedHashMap<>(values);
    rest.remove(code);
    return rest;
  }
}
