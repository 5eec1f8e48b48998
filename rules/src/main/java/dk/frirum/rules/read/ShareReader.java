package dk.frirum.rules.read;

import dk.frirum.rules.card.Share;
import dk.frirum.rules.card.Share.Interval;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code share: at least 75 % each half-year}. */
final class ShareReader {
  private static final Pattern SHARE =
      Pattern.compile("at least (?<percent>\\d{1,3}) % each (?<each>\\S+)");

  private ShareReader() {}

  /** The share; none when the requirement is everybody's. */
  static @Nullable Share read(Fields card) {
    String text = card.text("share");
    if (text == null) {
      return null;
    }
    Source source = card.source();
    Node node = Objects.requireNonNull(card.get("share"));
    Matcher parts = SHARE.matcher(text);
    if (!parts.matches()) {
      source.report(
          node, Wrong.CANNOT_READ.of(text), Advice.WRITE_LIKE.of("at least 75 % each half-year"));
      return null;
    }
    int percent = Integer.parseInt(parts.group("percent"));
    if (percent < 1 || percent > 100) {
      source.report(source.place(node, parts.start("percent")), Wrong.SHARE_RANGE.of(), null);
      return null;
    }
    Interval each = Interval.of(parts.group("each"));
    if (each == null) {
      source.unknown(
          node,
          parts.start("each"),
          parts.group("each"),
          Wrong.NO_CALENDAR_PERIOD.of(parts.group("each")),
          Arrays.stream(Interval.values()).map(Interval::code).toList());
      return null;
    }
    return new Share(percent, each);
  }
}
