package dk.frirum.whatif;

import dk.frirum.access.SignedIn;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Deviation.Effect;
import dk.frirum.rules.card.Requirement;
import dk.frirum.web.Choice;
import dk.frirum.web.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form offers, and what is filled in. */
@Component
class Choices {
  private final RulebookHolder holder;
  private final Clock clock;

  Choices(RulebookHolder holder, Clock clock) {
    this.holder = holder;
    this.clock = clock;
  }

  Rulebook rulebook() {
    return holder.rulebook();
  }

  WorkshopView view(
      SignedIn who,
      ScenarioForm form,
      Workshop.Result result,
      List<Scenarios.Scenario> scenarios,
      Scenarios.@Nullable Scenario theirs,
      Words words) {
    Rulebook rulebook = rulebook();
    Scenarios.Scenario own =
        scenarios.stream().filter(each -> each.id() == form.scenario()).findFirst().orElse(null);
    return new WorkshopView(
        fields(form),
        result.errors(),
        result.check(),
        acts(rulebook, form, words),
        rulebook.dictionary().benefits().values().stream()
            .map(each -> new Choice(each.code(), each.title().in(words.rules())))
            .toList(),
        Stream.of(Effect.values())
            .map(each -> new Choice(each.code(), words.t("whatif.effect." + each.code())))
            .toList(),
        Stream.of("suspension", "agreement", "trial")
            .map(each -> new Choice(each, words.t("layer." + each)))
            .toList(),
        Stream.of("deadlines", "spells starting", "events")
            .map(each ->
                new Choice(each, words.t("whatif.governs." + each.replace(" starting", ""))))
            .toList(),
        rulebook.countings().values().stream()
            .map(each -> new Choice(each.id(), each.title().in(words.rules())))
            .toList(),
        scenarios.stream().map(each -> saved(each, form, words)).toList(),
        own == null ? null : saved(own, words),
        own == null ? null : "/whatif/" + own.id(),
        theirs == null
            ? null
            : words.t("whatif.conflict", theirs.savedBy(), String.valueOf(theirs.version())),
        result.answers(),
        theirs == null ? result.cards() : theirs.cards());
  }

  private static WorkshopView.Fields fields(ScenarioForm form) {
    return new WorkshopView.Fields(
        form.text(),
        form.name(),
        form.benefit(),
        form.group(),
        form.from(),
        form.to(),
        form.effect(),
        form.layer(),
        form.governs(),
        form.when(),
        form.counting(),
        form.grace(),
        form.cards(),
        form.compare(),
        form.scenario(),
        form.version(),
        form.key(),
        form.rules());
  }

  private static List<WorkshopView.Act> acts(Rulebook rulebook, ScenarioForm form, Words words) {
    Map<String, List<WorkshopView.Rule>> byAct = new LinkedHashMap<>();
    for (Requirement each : rulebook.requirements()) {
      byAct
          .computeIfAbsent(each.basis().act(), _ -> new ArrayList<>())
          .add(
              new WorkshopView.Rule(
                  each.id(),
                  each.title().in(words.rules()),
                  each.basis().citation(),
                  form.rules().contains(each.id()),
                  each.added()));
    }
    return byAct.entrySet().stream()
        .map(act ->
            new WorkshopView.Act(
                rulebook.dictionary().actTitle(act.getKey()).in(words.rules()),
                act.getValue().stream().anyMatch(WorkshopView.Rule::chosen),
                act.getValue()))
        .toList();
  }

  private WorkshopView.Saved saved(Scenarios.Scenario scenario, ScenarioForm form, Words words) {
    return new WorkshopView.Saved(
        scenario.id(),
        scenario.name(),
        "/whatif/" + scenario.id(),
        saved(scenario, words),
        scenario.version(),
        form.compare().equals("" + scenario.id()));
  }

  private String saved(Scenarios.Scenario scenario, Words words) {
    return words.t(
        "whatif.saved.by",
        String.valueOf(scenario.version()),
        scenario.savedBy(),
        words.at(scenario.savedAt(), clock.getZone()),
        scenario.author());
  }
}
