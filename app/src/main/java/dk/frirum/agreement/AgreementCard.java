package dk.frirum.agreement;

import dk.frirum.rules.card.Agreement.Kind;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An agreement as a card of the rulebook, for the deviations that stand under it. */
public final class AgreementCard {
  private AgreementCard() {}

  /** File name of the card; another municipality may use the same code. */
  public static String name(AgreementFile agreement) {
    return "agreements/" + agreement.id() + "-" + agreement.code() + ".yaml";
  }

  /** The card as text. */
  public static String of(AgreementFile agreement) {
    StringBuilder card = new StringBuilder();
    line(card, "agreement", agreement.code());
    line(card, "title", quoted(agreement.title()));
    line(card, "title-en", quoted(agreement.title()));
    line(card, "kind", agreement.kind().code());
    line(card, "standing", agreement.standing().code());
    line(
        card,
        "municipalities",
        agreement.municipalities().stream()
            .map(AgreementCard::quoted)
            .collect(Collectors.joining(", ", "[", "]")));
    AgreementFile.Step granted = agreement.granted();
    LocalDate first = agreement.first();
    boolean hasDays = agreement.setsLawAside() || agreement.kind() == Kind.LOCAL;
    if (hasDays && first != null) {
      line(card, "period", first + " .." + day(agreement.last()));
    }
    if (granted != null) {
      line(card, "approval", "{by: " + quoted(granted.by()) + ", on: " + granted.on() + "}");
    }
    card.append("basis:\n");
    line(card, "  act", act(agreement.kind()));
    // Whether it was read in the paper itself is seen by whether the paper is here.
    boolean paper = granted != null && granted.document() != null;
    line(card, "  verified", paper ? "passage" : "memory");
    if (!agreement.journalNumber().isEmpty() || paper) {
      line(card, "  source", quoted("journalnummer " + agreement.journalNumber()));
    }
    return card.toString();
  }

  /** What deviations under an agreement of this kind give as their act. */
  public static String act(Kind kind) {
    return switch (kind) {
      case WELFARE_AGREEMENT -> "Velfærdsaftale";
      case FREE_MUNICIPALITY_TRIAL -> "Frikommuneforsøg";
      case RIGHT_TO_CHALLENGE -> "Udfordringsret";
      case LOCAL -> "Lokal aftale";
    };
  }

  private static String day(@Nullable LocalDate last) {
    return last == null ? "" : " " + last;
  }

  private static void line(StringBuilder card, String key, String value) {
    card.append(key).append(": ").append(value).append('\n');
  }

  /** A text as YAML reads it back, whatever stands in it. */
  public static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\r", "")
            .replace("\n", " ")
            .replace("\t", " ")
        + '"';
  }
}
