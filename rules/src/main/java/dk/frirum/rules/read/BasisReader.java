package dk.frirum.rules.read;

import dk.frirum.rules.card.Basis;
import dk.frirum.rules.card.Basis.Verification;
import dk.frirum.rules.card.Reservations;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads where a rule comes from, and what it leaves open. */
final class BasisReader {
  static final List<String> KEYS =
      List.of("act", "section", "subsection", "source", "verified", "note");
  private static final List<String> MARKS =
      Arrays.stream(Verification.values())
          .map(each -> each.name().toLowerCase(Locale.ROOT))
          .toList();

  private BasisReader() {}

  /** A basis that must be there: a rule without a source is not a rule. */
  static Basis required(Fields card, Collection<String> acts) {
    Basis basis = optional(card, acts);
    if (basis == null) {
      if (!card.has("basis")) {
        card.source().report(card.node(), Wrong.BASIS_MISSING.of(), Advice.ADD_BASIS.of());
      }
      return new Basis("", "", null, null, Verification.MEMORY, null);
    }
    return basis;
  }

  static @Nullable Basis optional(Fields card, Collection<String> acts) {
    Node node = card.get("basis");
    if (node == null) {
      return null;
    }
    Fields fields = Fields.of(card.source(), node, KEYS);
    String act = fields.required("act");
    if (!act.isEmpty() && !acts.isEmpty() && !acts.contains(act)) {
      Node actNode = fields.get("act");
      card.source()
          .unknown(actNode == null ? node : actNode, 0, act, Wrong.UNKNOWN_ACT.of(act), acts);
    }
    String mark = fields.required("verified");
    if (!mark.isEmpty() && !MARKS.contains(mark)) {
      card.source().unknown(fields.value("verified"), 0, mark, Wrong.NO_MARK.of(mark), MARKS);
    }
    Verification verified =
        MARKS.contains(mark)
            ? Verification.valueOf(mark.toUpperCase(Locale.ROOT))
            : Verification.MEMORY;
    String source = fields.text("source");
    if (source == null && verified != Verification.MEMORY) {
      card.source().report(node, Wrong.MISSING.of("source"), Advice.WHERE_READ.of());
    }
    String section = fields.text("section");
    return new Basis(
        act,
        section == null ? "" : section,
        fields.text("subsection"),
        source,
        verified,
        fields.text("note"));
  }

  static Reservations reservations(Fields fields) {
    return new Reservations(
        fields.text("discretion"), fields.text("missing"), fields.text("doubt"));
  }
}
