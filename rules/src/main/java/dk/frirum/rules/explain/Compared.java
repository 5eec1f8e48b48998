package dk.frirum.rules.explain;

import static dk.frirum.rules.explain.Words.both;

import dk.frirum.rules.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects a sentence for each thing that is said otherwise than before. */
final class Compared {
  private final List<Text> sentences = new ArrayList<>();
  private final Text lead;

  /**
   * @param lead stands before each sentence: of which version it is
   */
  Compared(Text lead) {
    this.lead = lead;
  }

  List<Text> sentences() {
    return sentences;
  }

  /** Says that something changed, with both wordings; nothing when it did not. */
  void changed(Text what, Text was, Text is) {
    if (!was.equals(is)) {
      add(
          both(
              "%s er ændret. Før: „%s“ Nu: „%s“",
              "%s has changed. Before: “%s” Now: “%s”", what, was, is));
    }
  }

  /** The same for what need not be there. */
  void changed(Text what, @Nullable String was, @Nullable String is) {
    if (was == null && is != null) {
      add(both("%s er kommet til: „%s“", "%s has been added: “%s”", what, Text.same(is.strip())));
    } else if (was != null && is == null) {
      add(both("%s er udgået: „%s“", "%s has been dropped: “%s”", what, Text.same(was.strip())));
    } else if (was != null && is != null) {
      changed(what, Text.same(was.strip()), Text.same(is.strip()));
    }
  }

  void add(Text sentence) {
    sentences.add(lead.plus(sentence));
  }

  void addAll(Compared others) {
    sentences.addAll(others.sentences);
  }
}
