package dk.frirum.whatif;

import dk.frirum.citizen.SearchName;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Basis;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.format.CardFormat;
import dk.frirum.web.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a filled-in form as a card, laid out as all cards are. */
record FormCard(Rulebook rulebook, String municipality) {

  /** What is said in every card made here. */
  private static final String NOTE = "Tænkt i regelværkstedet. Intet er besluttet eller godkendt.";

  String of(ScenarioForm form) {
    StringBuilder card = new StringBuilder();
    line(card, "deviation", id(form.name()));
    line(card, "title", quoted(form.name().isEmpty() ? "Scenarie" : form.name()));
    // The name stands in both languages: nobody has translated it.
    line(card, "title-en", quoted(form.name().isEmpty() ? "Scenario" : form.name()));
    line(card, "layer", quoted(form.layer()));
    line(card, "of", list(form.rules()));
    line(card, "effect", quoted(form.effect()));
    if (form.effect().equals("replace")) {
      card.append("with:\n");
      line(card, "  governs", quoted(form.governs() + " from " + day(form.from())));
      card.append("  ").append(onOneLine(form.when())).append('\n');
      if (!form.counting().isEmpty()) {
        line(card, "  counting", quoted(form.counting()));
      }
    }
    if (form.effect().equals("postpone-to-end") && !form.grace().isEmpty()) {
      line(card, "grace", quoted(form.grace()));
    }
    line(card, "municipalities", list(List.of(municipality)));
    String group = group(form);
    if (!group.isEmpty()) {
      line(card, "group", quoted(group));
    }
    line(
        card,
        "period",
        quoted(day(form.from()) + " .." + (form.to().isEmpty() ? "" : " " + day(form.to()))));
    basis(card, form);
    return card.toString();
  }

  /** The same, the one way cards are laid out; as it is where it cannot be read. */
  static String laidOut(String name, String cards) {
    try {
      return CardFormat.of(name, cards);
    } catch (dk.frirum.rules.RulebookException | IllegalStateException _) {
      return cards;
    }
  }

  private void basis(StringBuilder card, ScenarioForm form) {
    Optional<Basis> law =
        form.rules().stream()
            .flatMap(id -> rulebook.requirement(id).stream())
            .map(Requirement::basis)
            .findFirst();
    card.append("basis:\n");
    line(card, "  act", quoted(law.map(Basis::act).orElse("")));
    law.map(Basis::section)
        .filter(section -> !section.isEmpty())
        .ifPresent(section -> line(card, "  section", quoted(section)));
    line(card, "  verified", "memory");
    line(card, "  note", quoted(NOTE));
  }

  private static String group(ScenarioForm form) {
    String benefit = form.benefit().isEmpty() ? "" : "benefit = " + form.benefit();
    if (benefit.isEmpty() || form.group().isEmpty()) {
      return benefit + form.group();
    }
    boolean either = form.group().matches("(?s).*\\bor\\b.*");
    return benefit + " and " + (either ? "(" + form.group() + ")" : form.group());
  }

  /** Ids are of lower-case letters, digits and single dashes. */
  private static String id(String name) {
    String slug = SearchName.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return "scenario" + (slug.isEmpty() ? "" : "-" + slug);
  }

  /** As cards write days, where it is one. */
  private static String day(String typed) {
    LocalDate day = Day.read(typed).date();
    return day == null ? typed : day.toString();
  }

  private static void line(StringBuilder card, String key, String value) {
    card.append(key).append(": ").append(value).append('\n');
  }

  private static String list(List<String> items) {
    return items.stream().map(FormCard::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** As a text that can hold anything and ends where it should. */
  private static String quoted(String text) {
    return "\"" + onOneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String onOneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\ufeff]+", " ");
  }
}
