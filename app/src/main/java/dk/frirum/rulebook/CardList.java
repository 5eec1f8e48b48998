package dk.frirum.rulebook;

import dk.frirum.citizen.SearchName;
import dk.frirum.rules.Language;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.time.Period;
import dk.frirum.web.Day;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cards as a list, by the act they come from. */
record CardList(Rulebook rulebook, Words words) {

  RulebookView view(Day on, String text) {
    Map<String, List<RulebookView.Line>> byAct = new LinkedHashMap<>();
    rulebook.dictionary().acts().keySet().forEach(act -> byAct.put(act, new ArrayList<>()));
    for (Card card : rulebook.cards()) {
      if (inForce(card, on.date()) && speaksOf(card, text)) {
        byAct.computeIfAbsent(card.basis().act(), _ -> new ArrayList<>()).add(line(card, on));
      }
    }
    return new RulebookView(
        on.typed(),
        text,
        on.error(words),
        rulebook.hash(),
        byAct.entrySet().stream()
            .filter(act -> !act.getValue().isEmpty())
            .map(act -> new RulebookView.Group(title(act.getKey()), act.getValue()))
            .toList());
  }

  private String title(String act) {
    return rulebook.dictionary().actTitle(act).in(words.rules());
  }

  private RulebookView.Line line(Card card, Day on) {
    List<Period> inForce = BasisWords.inForce(card);
    LocalDate day = on.date();
    return new RulebookView.Line(
        card.id(),
        "/rulebook/" + card.id() + (day == null ? "" : "?on=" + day),
        card.title().in(words.rules()),
        BasisWords.section(card.basis(), words),
        rulebook.describe(card).gist().in(words.rules()),
        inForce.getFirst().first(),
        inForce.getLast().last(),
        inForce.size(),
        card.cases().size(),
        BasisWords.mark(card.basis()));
  }

  private static boolean inForce(Card card, @Nullable LocalDate day) {
    return day == null
        || BasisWords.inForce(card).stream().anyMatch(period -> period.contains(day));
  }

  /** Whether all words stand on the card, in either language, spelled as people may. */
  private boolean speaksOf(Card card, String text) {
    if (text.isEmpty()) {
      return true;
    }
    StringBuilder all = new StringBuilder(card.id());
    for (Language language : Language.values()) {
      all.append(' ').append(card.title().in(language));
      rulebook.describe(card).summary().forEach(each -> all.append(' ').append(each.in(language)));
    }
    all.append(' ').append(card.basis().citation()).append(' ').append(title(card.basis().act()));
    if (card instanceof Requirement requirement && requirement.wording() != null) {
      all.append(' ').append(requirement.wording());
    }
    String folded = SearchName.fold(all.toString());
    return Arrays.stream(SearchName.fold(text).split(" ")).allMatch(folded::contains);
  }
}
