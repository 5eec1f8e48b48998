package dk.frirum.suspension;

import dk.frirum.agreement.AgreementCard;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suspension of requirements in a municipality.
 *
 * @param effect {@code lift}: what falls due in the period is not asked for; {@code stop-clock}:
 *     the days do not count, and what was due is due as many days later
 * @param requirements ids of the cards
 * @param basis the order it follows from, and {@code source} where that can be read
 */
public record Suspension(
    long id,
    String title,
    String effect,
    List<String> requirements,
    LocalDate first,
    @Nullable LocalDate last,
    String basis,
    String source,
    int version) {
  public Suspension {
    requirements = List.copyOf(requirements);
  }

  public Period period() {
    return new Period(first, last);
  }

  /** Whose cards these are, to the rulebook. */
  static String cardsOf(long id) {
    return "suspension:" + id;
  }

  /** File name of its card. */
  String fileName() {
    return "suspensions/" + id + ".yaml";
  }

  /** The card with another last day. */
  String card(String municipality, @Nullable LocalDate end) {
    return """
    deviation: suspension-%s-%d
    title: %s
    title-en: %s
    layer: suspension
    of: [%s]
    effect: %s
    municipalities: ["%s"]
    period: %s
    basis: {act: Suspension, verified: %s%s, note: %s}
    """
        .formatted(
            municipality,
            id,
            AgreementCard.quoted(title),
            AgreementCard.quoted(title),
            String.join(", ", requirements),
            effect,
            municipality,
            new Period(first, end),
            source.isEmpty() ? "memory" : "secondary",
            source.isEmpty() ? "" : ", source: " + AgreementCard.quoted(source),
            AgreementCard.quoted(basis));
  }
}
