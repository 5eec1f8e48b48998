package dk.frirum.rulebook;

import dk.frirum.rules.card.Basis;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.time.Period;
import dk.frirum.web.Verification;
import dk.frirum.web.Words;
import java.util.List;

/** Paragraphs and periods of cards. */
final class BasisWords {
  private BasisWords() {}

  /** {@code § 13 b, stk. 1}; empty where a whole act is the basis. */
  static String section(Basis basis, Words words) {
    String section = basis.section().isEmpty() ? "" : "§ " + basis.section();
    String subsection = basis.subsection();
    return subsection == null ? section : section + ", " + words.t("basis.subsection", subsection);
  }

  static Verification mark(Basis basis) {
    return switch (basis.verified()) {
      case PASSAGE -> Verification.PASSAGE;
      case BILL -> Verification.BILL;
      case SECONDARY -> Verification.SECONDARY;
      case MEMORY -> Verification.MEMORY;
    };
  }

  /** When a card is in force, in order of time. */
  static List<Period> inForce(Card card) {
    return switch (card) {
      case Requirement requirement ->
          requirement.versions().stream().map(version -> version.inForce()).toList();
      case Deviation deviation -> List.of(deviation.period());
    };
  }
}
