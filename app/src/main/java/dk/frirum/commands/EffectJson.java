package dk.frirum.commands;

import dk.frirum.rules.effect.Change;
import dk.frirum.rules.effect.Counts;
import dk.frirum.rules.effect.Effect;
import dk.frirum.rules.effect.Effect.Example;
import dk.frirum.rules.effect.Effect.OfGroup;
import dk.frirum.rules.effect.Effect.OfRequirement;
import dk.frirum.rules.effect.Effect.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An effect as a tree for JSON. */
final class EffectJson {
  private EffectJson() {}

  static Map<String, Object> of(Effect effect, PopulationOption population) {
    return Json.object(
        "as-of",
        effect.asOf().toString(),
        "citizens",
        effect.citizens(),
        "duties-before",
        effect.before(),
        "duties-after",
        effect.after(),
        "total",
        counts(effect.total()),
        "requirements",
        effect.requirements().stream().map(each -> requirement(each, population)).toList(),
        "benefits",
        groups(effect.benefits()),
        "municipalities",
        groups(effect.municipalities()));
  }

  private static Map<String, Object> requirement(OfRequirement of, PopulationOption population) {
    Map<String, Object> examples = new LinkedHashMap<>();
    of.examples()
        .forEach((change, list) ->
            examples.put(
                change.code(), list.stream().map(each -> example(each, population)).toList()));
    return Json.object(
        "id",
        of.id(),
        "title",
        Json.text(of.title()),
        "basis",
        of.citation(),
        "counts",
        counts(of.counts()),
        "examples",
        examples);
  }

  private static Map<String, Object> example(Example example, PopulationOption population) {
    return Json.object(
        "citizen",
        population.name(example.citizen()),
        "anchor",
        example.anchor().toString(),
        "before",
        state(example.before()),
        "after",
        state(example.after()));
  }

  private static @Nullable Map<String, Object> state(@Nullable State state) {
    return state == null
        ? null
        : Json.object(
            "due",
            state.due() == null ? null : state.due().toString(),
            "status",
            state.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static List<Map<String, Object>> groups(List<OfGroup> groups) {
    return groups.stream()
        .map(each ->
            Json.object(
                "code",
                each.code(),
                "title",
                Json.text(each.title()),
                "counts",
                counts(each.counts())))
        .toList();
  }

  private static Map<String, Object> counts(Counts counts) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Change change : Change.values()) {
      all.put(change.code(), counts.of(change));
    }
    all.put("overdue-before", counts.overdueBefore());
    all.put("overdue-after", counts.overdueAfter());
    return all;
  }
}
