package dk.frirum.trial;

import dk.frirum.agreement.AgreementCard;
import dk.frirum.rules.read.CardTexts;
import dk.frirum.rules.read.CardTexts.CardText;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moves the last day of all deviations of a text, and says what comes after that day. */
final class Periods {
  private static final Pattern PERIOD =
      Pattern.compile("(?m)^period:\\s*(\\d{4}-\\d{2}-\\d{2})\\s*\\.\\.\\s*(\\S*)\\s*$");

  private Periods() {}

  /** The cards with another last day; those that would end before they began are left out. */
  static String ending(String cards, @Nullable LocalDate last) {
    List<String> kept = new ArrayList<>();
    for (CardText card : CardTexts.split("cards", cards)) {
      Matcher period = PERIOD.matcher(card.text());
      if (!card.kind().equals("deviation") || !period.find()) {
        kept.add(card.text());
        continue;
      }
      LocalDate first = LocalDate.parse(period.group(1));
      if (last == null || !last.isBefore(first)) {
        kept.add(period.replaceFirst("period: " + new Period(first, last)));
      }
    }
    return String.join("---\n", kept);
  }

  /**
   * Further cards that give time after the last day: what the law asks for in the first weeks is
   * due at the end of them.
   */
  static String grace(String cards, LocalDate last, int weeks) {
    List<String> made = new ArrayList<>();
    Period after = new Period(last.plusDays(1), last.plusWeeks(weeks));
    for (CardText card : CardTexts.split("cards", cards)) {
      if (!card.kind().equals("deviation")
          || card.fields().getOrDefault("effect", "").equals("add")) {
        continue;
      }
      StringBuilder text = new StringBuilder();
      text.append("deviation: ").append(card.id()).append("-overgang\n");
      text.append("title: ")
          .append(AgreementCard.quoted("Overgang efter: " + card.fields().get("title")))
          .append('\n');
      text.append("title-en: ")
          .append(AgreementCard.quoted("Transition after: " + title(card)))
          .append('\n');
      copy(card, text, "layer", "under");
      text.append("of: [").append(card.fields().getOrDefault("of", "")).append("]\n");
      text.append("effect: postpone-to-end\n");
      text.append("municipalities: [").append(municipalities(card)).append("]\n");
      copy(card, text, "group");
      text.append("period: ").append(after).append('\n');
      text.append("basis: {act: Lokal aftale, verified: memory}\n");
      made.add(text.toString());
    }
    return String.join("---\n", made);
  }

  private static String title(CardText card) {
    String english = card.fields().get("title-en");
    return english == null ? card.fields().getOrDefault("title", "") : english;
  }

  private static String municipalities(CardText card) {
    return List.of(card.fields().getOrDefault("municipalities", "").split(", ")).stream()
        .map(each -> '"' + each + '"')
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private static void copy(CardText card, StringBuilder text, String... keys) {
    for (String key : keys) {
      String value = card.fields().get(key);
      if (value != null) {
        text.append(key).append(": ").append(value).append('\n');
      }
    }
  }
}
