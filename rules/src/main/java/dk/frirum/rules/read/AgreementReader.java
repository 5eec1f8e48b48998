package dk.frirum.rules.read;

import dk.frirum.rules.card.Agreement;
import dk.frirum.rules.card.Agreement.Kind;
import dk.frirum.rules.card.Agreement.Standing;
import dk.frirum.rules.card.Deviation.Approval;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import dk.frirum.rules.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads agreement cards. */
final class AgreementReader {
  static final List<String> KEYS =
      List.of(
          "agreement",
          "title",
          "title-en",
          "kind",
          "standing",
          "municipalities",
          "period",
          "approval",
          "basis",
          "doubt");

  private AgreementReader() {}

  /** The agreement; none, and reported, when it lacks a kind or a standing. */
  static @Nullable Agreement read(Frame frame, Source source, Node node) {
    Fields card = Fields.of(source, node, KEYS);
    String id = card.required("agreement");
    var title = card.title();
    Kind kind = word(card, "kind", Kind.values(), Kind::code);
    Standing standing = word(card, "standing", Standing.values(), Standing::code);
    Set<String> municipalities = DeviationReader.municipalities(card);
    if (municipalities.isEmpty() && card.isMapping()) {
      source.report(node, Wrong.MUNICIPALITIES_MISSING.of());
    }
    Period period = card.has("period") ? Dates.requiredPeriod(card, "period") : null;
    Approval approval = DeviationReader.approval(card);
    var basis = BasisReader.required(card, frame.dictionary().acts().keySet());
    var reservations = BasisReader.reservations(card);
    if (kind == null || standing == null) {
      return null;
    }
    Agreement read =
        new Agreement(
            id,
            title,
            kind,
            standing,
            municipalities,
            period,
            approval,
            basis,
            reservations,
            source.place(node));
    fits(card, read);
    return read;
  }

  /** What sets law aside must say since when, and by whose leave; nothing else has days to it. */
  private static void fits(Fields card, Agreement read) {
    if (read.setsLawAside()) {
      if (!card.has("period")) {
        card.source().report(card.node(), Wrong.PERIOD_MISSING.of());
      }
      if (!card.has("approval")) {
        card.source().report(card.node(), Wrong.APPROVAL_MISSING.of());
      }
    } else if (read.kind() != Kind.LOCAL && card.has("period")) {
      card.source()
          .report(
              card.key("period"),
              Wrong.NO_PERIOD_YET.of(read.standing().code()),
              Advice.PERIOD_OF_GRANTED.of());
    }
    Period period = read.period();
    Approval approval = read.approval();
    if (read.setsLawAside()
        && period != null
        && approval != null
        && period.first().isBefore(approval.on())) {
      card.source()
          .report(
              card.value("period"),
              Wrong.BEFORE_APPROVED.of(period.first(), approval.on()),
              Advice.ALLOWED_FIRST.of());
    }
  }

  private static <T> @Nullable T word(
      Fields card, String key, T[] values, Function<T, String> code) {
    String word = card.required(key);
    for (T value : values) {
      if (code.apply(value).equals(word)) {
        return value;
      }
    }
    if (!word.isEmpty()) {
      card.source()
          .unknown(
              card.value(key),
              0,
              word,
              Wrong.UNKNOWN_WORD.of(key, word),
              Arrays.stream(values).map(code).toList());
    }
    return null;
  }
}
