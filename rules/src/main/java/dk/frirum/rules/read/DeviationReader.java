package dk.frirum.rules.read;

import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Deviation.Approval;
import dk.frirum.rules.card.Deviation.Effect;
import dk.frirum.rules.card.Deviation.Layer;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import dk.frirum.rules.time.Period;
import dk.frirum.rules.time.Span;
import dk.frirum.rules.time.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads deviation cards. */
final class DeviationReader {
  static final List<String> KEYS =
      List.of(
          "deviation",
          "title",
          "title-en",
          "layer",
          "under",
          "of",
          "effect",
          "with",
          "grace",
          "municipalities",
          "group",
          "period",
          "published",
          "basis",
          "approval",
          "discretion",
          "missing",
          "doubt",
          "cases");

  static final List<String> APPROVAL_KEYS = List.of("by", "on");

  private DeviationReader() {}

  /** The deviation; none, and reported, when it lacks a layer, an effect or a period. */
  static @Nullable Deviation read(Frame frame, Source source, Node node) {
    Fields card = Fields.of(source, node, KEYS);
    String id = card.required("deviation");
    List<String> of = card.list("of").stream().map(ScalarNode::getValue).toList();
    if (of.isEmpty()) {
      source.report(node, Wrong.OF_WHICH_MISSING.of());
    }
    Layer layer = layer(frame, card);
    Effect effect = effect(card);
    Condition group = frame.condition(card, "group");
    Period period = Dates.requiredPeriod(card, "period");
    var title = card.title();
    var basis = BasisReader.required(card, frame.dictionary().acts().keySet());
    var approval = approval(card);
    var municipalities = municipalities(card);
    var reservations = BasisReader.reservations(card);
    var cases = CaseReader.read(frame, card, of, group);
    Version replacement =
        effect == Effect.REPLACE
            ? new VersionReader(frame, source).replacement(card, period, basis, reservations)
            : null;
    Span grace = grace(card);
    if (layer == null || effect == null || period == null) {
      return null;
    }
    fits(card, effect, period);
    if (effect == Effect.REPLACE && replacement == null) {
      return null;
    }
    return new Deviation(
        id,
        title,
        layer,
        card.text("under"),
        of,
        effect,
        replacement,
        grace,
        municipalities,
        group,
        period,
        basis,
        approval,
        Dates.date(card, "published"),
        reservations,
        cases,
        source.place(node));
  }

  /** What belongs to one effect alone. */
  private static void fits(Fields card, Effect effect, Period period) {
    if (card.has("with") && effect != Effect.REPLACE) {
      card.source().report(card.key("with"), Wrong.WITH_IS_REPLACE.of());
    }
    if (card.has("grace") && effect != Effect.POSTPONE_TO_END) {
      card.source().report(card.key("grace"), Wrong.GRACE_IS_POSTPONE.of());
    }
    if (effect == Effect.POSTPONE_TO_END && period.last() == null) {
      card.source().report(card.value("period"), Wrong.NEVER_ENDS.of());
    }
  }

  private static @Nullable Span grace(Fields card) {
    String text = card.text("grace");
    if (text == null) {
      return null;
    }
    String[] words = text.split(" ");
    Unit unit = words.length == 2 && words[0].matches("\\d{1,3}") ? Unit.of(words[1]) : null;
    if (unit != Unit.DAYS && unit != Unit.WEEKS) {
      card.source().report(card.value("grace"), Wrong.DAYS_OR_WEEKS.of(), Advice.AS_WEEKS.of());
      return null;
    }
    return new Span(Integer.parseInt(words[0]), unit);
  }

  private static @Nullable Layer layer(Frame frame, Fields card) {
    String word = card.required("layer");
    Layer layer = frame.layers().get(word);
    if (layer == null && !word.isEmpty()) {
      card.source()
          .unknown(
              card.value("layer"), 0, word, Wrong.UNKNOWN_LAYER.of(word), frame.layers().keySet());
    }
    return layer;
  }

  private static @Nullable Effect effect(Fields card) {
    String word = card.required("effect");
    for (Effect effect : Effect.values()) {
      if (effect.code().equals(word)) {
        return effect;
      }
    }
    if (!word.isEmpty()) {
      card.source()
          .unknown(
              card.value("effect"),
              0,
              word,
              Wrong.UNKNOWN_EFFECT.of(word),
              Arrays.stream(Effect.values()).map(Effect::code).toList());
    }
    return null;
  }

  static Set<String> municipalities(Fields card) {
    Set<String> codes = new LinkedHashSet<>();
    for (ScalarNode item : card.list("municipalities")) {
      if (!item.getValue().matches("\\d{4}")) {
        card.source()
            .report(item, Wrong.NO_MUNICIPALITY.of(item.getValue()), Advice.FOUR_DIGITS.of());
      } else if (!codes.add(item.getValue())) {
        card.source().report(item, Wrong.TWICE.of(item.getValue()));
      }
    }
    return codes;
  }

  static @Nullable Approval approval(Fields card) {
    Node node = card.get("approval");
    if (node == null) {
      return null;
    }
    Fields fields = Fields.of(card.source(), node, APPROVAL_KEYS);
    String by = fields.required("by");
    LocalDate on = Dates.requiredDate(fields, "on");
    return on == null ? null : new Approval(by, on);
  }
}
