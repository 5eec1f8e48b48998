package dk.frirum.trial;

import dk.frirum.agreement.AgreementCard;
import dk.frirum.agreement.AgreementFile;
import dk.frirum.rules.card.Agreement.Kind;
import dk.frirum.rules.time.Period;
import dk.frirum.web.Day;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deviation filled in as a form, written as a card: the text is what counts, and can be gone on
 * with by hand.
 */
record NewCard(Map<String, String> typed, List<String> requirements) {

  /**
   * @param municipality the only one it holds in
   * @param agreement what it stands under; none inside the law
   */
  String text(String municipality, @Nullable AgreementFile agreement) {
    StringBuilder card = new StringBuilder();
    line(card, "deviation", id(municipality));
    line(card, "title", AgreementCard.quoted(get("cardTitle")));
    line(card, "title-en", AgreementCard.quoted(get("cardTitle")));
    line(card, "layer", "trial");
    if (agreement != null) {
      line(card, "under", agreement.code());
    }
    line(card, "of", "[" + String.join(", ", requirements) + "]");
    line(card, "effect", get("cardEffect"));
    if (get("cardEffect").equals("replace")) {
      card.append("with:\n");
      Arrays.stream(get("cardWith").split("\n"))
          .map(String::stripTrailing)
          .filter(each -> !each.isBlank())
          .forEach(each -> card.append("  ").append(each).append('\n'));
    }
    if (get("cardEffect").equals("postpone-to-end") && !get("cardGrace").isEmpty()) {
      line(card, "grace", get("cardGrace") + " weeks");
    }
    line(card, "municipalities", "[\"" + municipality + "\"]");
    String group = get(get("cardGroup").isEmpty() ? "group" : "cardGroup");
    if (!group.isEmpty()) {
      line(card, "group", group);
    }
    LocalDate first = Day.read(get("first")).date();
    LocalDate last = Day.read(get("last")).date();
    line(card, "period", first == null ? get("first") + " .." : new Period(first, last).toString());
    Kind kind = agreement == null ? Kind.LOCAL : agreement.kind();
    line(card, "basis", "{act: " + AgreementCard.act(kind) + ", verified: memory}");
    return card.toString();
  }

  private String get(String field) {
    return typed.getOrDefault(field, "").strip().replace("\r", "");
  }

  /** Readable, and unlike any other: of the municipality, the trial action and the title. */
  private String id(String municipality) {
    String title =
        get("cardTitle")
            .toLowerCase(Locale.ROOT)
            .replace("æ", "ae")
            .replace("ø", "oe")
            .replace("å", "aa")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String name = title.isEmpty() ? get("code") : title;
    return "m"
        + municipality
        + "-"
        + (name.length() > 50 ? name.substring(0, 50) : name).replaceAll("-$", "");
  }

  private static void line(StringBuilder card, String key, String value) {
    card.append(key).append(": ").append(value).append('\n');
  }
}
