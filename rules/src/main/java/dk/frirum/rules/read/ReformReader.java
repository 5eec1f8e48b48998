package dk.frirum.rules.read;

import dk.frirum.rules.card.Basis;
import dk.frirum.rules.card.Reform;
import dk.frirum.rules.said.Wrong;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code reform: 2020-01-01}, the name of a day the law changed. */
final class ReformReader {
  static final List<String> KEYS = List.of("reform", "title", "title-en", "expected", "basis");

  private ReformReader() {}

  static @Nullable Reform read(Frame frame, Source source, Node node) {
    Fields card = Fields.of(source, node, KEYS);
    LocalDate on = Dates.requiredDate(card, "reform");
    var title = card.title();
    Basis basis = BasisReader.required(card, frame.dictionary().acts().keySet());
    String expected = card.text("expected");
    if (expected != null && !expected.equals("yes")) {
      source.report(card.value("expected"), Wrong.YES_OR_NOTHING.of());
    }
    return on == null ? null : new Reform(on, title, basis, expected != null);
  }
}
