package dk.frirum.whatif;

import dk.frirum.web.Hidden;
import java.util.List;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has filled in, exactly as typed; kept with a scenario to go on from.
 *
 * @param text whether the cards are written as text; else they are made of the other fields
 * @param rules ids of the requirements chosen
 * @param benefit code of the benefit; empty for all
 * @param group a condition in the language of cards; empty for everybody
 * @param when what is required instead, one line as cards write it
 * @param cards the text
 * @param compare id of a saved scenario beside which it is shown; empty for none
 * @param scenario id of the scenario that is being worked on; 0 for a new one
 * @param version of it that was seen
 * @param key names the saving, so that what is sent twice is saved once
 */
record ScenarioForm(
    boolean text,
    String name,
    List<String> rules,
    String benefit,
    String group,
    String from,
    String to,
    String effect,
    String layer,
    String governs,
    String when,
    String counting,
    String grace,
    String cards,
    String compare,
    long scenario,
    int version,
    String key) {

  static final int LONGEST_CARDS = 60_000;
  static final int LONGEST_NAME = 120;

  ScenarioForm {
    rules = List.copyOf(rules);
  }

  static ScenarioForm empty(String from) {
    return new ScenarioForm(
        false,
        "",
        List.of(),
        "",
        "",
        from,
        "",
        "lift",
        "trial",
        "deadlines",
        "",
        "weeks-same-weekday",
        "",
        "",
        "",
        0,
        0,
        UUID.randomUUID().toString());
  }

  static ScenarioForm sent(MultiValueMap<String, String> fields) {
    List<String> rules = fields.getOrDefault("rule", List.of());
    return new ScenarioForm(
        one(fields, "mode").equals("text"),
        one(fields, "name").strip(),
        rules.stream().map(String::strip).filter(each -> !each.isEmpty()).distinct().toList(),
        one(fields, "benefit"),
        one(fields, "group").strip(),
        one(fields, "from").strip(),
        one(fields, "to").strip(),
        one(fields, "effect"),
        one(fields, "layer"),
        one(fields, "governs"),
        one(fields, "when").strip(),
        one(fields, "counting"),
        one(fields, "grace").strip(),
        one(fields, "cards").replace("\r\n", "\n"),
        one(fields, "compare"),
        number(one(fields, "scenario")),
        (int) number(one(fields, "version")),
        one(fields, "key"));
  }

  private static String one(MultiValueMap<String, String> fields, String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value;
  }

  private static long number(String typed) {
    return typed.matches("\\d{1,9}") ? Long.parseLong(typed) : 0;
  }

  /** The same, written as text from now on. */
  ScenarioForm asText(String other) {
    return new ScenarioForm(
        true, name, rules, benefit, group, from, to, effect, layer, governs, when, counting, grace,
        other, compare, scenario, version, key);
  }

  /** The same, filled in in fields from now on; the text is kept with it. */
  ScenarioForm asForm() {
    return new ScenarioForm(
        false, name, rules, benefit, group, from, to, effect, layer, governs, when, counting, grace,
        cards, compare, scenario, version, key);
  }

  /** The same, of a scenario as it is saved, for a new saving. */
  ScenarioForm of(long id, int seen) {
    return new ScenarioForm(
        text,
        name,
        rules,
        benefit,
        group,
        from,
        to,
        effect,
        layer,
        governs,
        when,
        counting,
        grace,
        cards,
        compare,
        id,
        seen,
        UUID.randomUUID().toString());
  }

  /** The same beside another scenario. */
  ScenarioForm beside(String other) {
    return new ScenarioForm(
        text, name, rules, benefit, group, from, to, effect, layer, governs, when, counting, grace,
        cards, other, scenario, version, key);
  }

  /** The key, where it is one. */
  UUID savingKey() {
    return Hidden.key(key);
  }
}
