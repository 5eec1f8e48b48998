package dk.frirum.duty;

import dk.frirum.rules.Problem;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.start.CannotStart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rulebook (<i>regelbogen</i>) this Frirum goes by: the law that came with it, or lies in a
 * folder named at start, and the cards that were put in force here. A rulebook with a problem is
 * not used in part: Frirum does not start, and says every problem.
 */
@Component
public class RulebookHolder {
  /** For so long a node may go by the cards of before a change that another node made. */
  private static final Duration FRESH = Duration.ofMillis(500);

  private final SequencedMap<String, String> law;
  private final Rulebook lawAlone;
  private final EnactedCards enacted;
  private volatile InUse inUse;

  /** A rulebook, the change it is as of, and when that was last looked up. */
  private record InUse(Rulebook rulebook, EnactedCards.Revision revision, long looked) {}

  RulebookHolder(@Value("${frirum.rulebook:}") String folder, EnactedCards enacted) {
    this.enacted = enacted;
    try {
      law = folder.isBlank() ? RulebookFiles.own() : RulebookFiles.in(Path.of(folder));
      lawAlone = folder.isBlank() ? Rulebook.of(law) : Rulebook.load(Path.of(folder));
    } catch (RulebookException e) {
      throw refused("The rulebook", e.problems());
    }
    inUse = new InUse(lawAlone, EnactedCards.Revision.NONE, stale());
  }

  private static long stale() {
    return System.nanoTime() - 2 * FRESH.toNanos();
  }

  private static CannotStart refused(String what, List<Problem> problems) {
    return new CannotStart(
        "%s has %d %s; nothing of it is used:\n%s"
            .formatted(
                what,
                problems.size(),
                problems.size() == 1 ? "problem" : "problems",
                new RulebookException(problems).getMessage()));
  }

  /** The rulebook as of the last change of cards, at most half a second ago on another node. */
  public Rulebook rulebook() {
    InUse now = inUse;
    return System.nanoTime() - now.looked() < FRESH.toNanos() ? now.rulebook() : current();
  }

  /** The law that came with Frirum or lies in the folder, without what was put in force here. */
  public Rulebook law() {
    return lawAlone;
  }

  /** The texts of the cards in use by file name, for laying drafts on them. */
  public SequencedMap<String, String> files() {
    return with(enacted.at(enacted.last().number()));
  }

  /** Whether a source has cards in force. */
  public boolean has(String source) {
    return !enacted.names(source).isEmpty();
  }

  /** The rulebook as of the last change of cards there is. */
  synchronized Rulebook current() {
    EnactedCards.Revision last = enacted.last();
    InUse now = inUse;
    Rulebook rulebook = now.rulebook();
    if (!last.equals(now.revision())) {
      SequencedMap<String, String> cards = enacted.at(last.number());
      try {
        rulebook = cards.isEmpty() ? lawAlone : Rulebook.unproven(with(cards));
      } catch (RulebookException e) {
        throw refused("What was put in force here", e.problems());
      }
    }
    inUse = new InUse(rulebook, last, System.nanoTime());
    return rulebook;
  }

  /** What came of cards that somebody would like to put in force. */
  public sealed interface Draft {

    /** They load, and their cases hold. */
    record Loads(Rulebook rulebook) implements Draft {}

    /** All that is wrong with them. */
    record Fails(List<Problem> problems) implements Draft {
      public Fails {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Cards that belong together.
   *
   * @param source whose they are, as {@code trial:12}
   * @param files texts by file name, none of which another source uses; empty to put none in force
   */
  public record Cards(String source, SequencedMap<String, String> files) {

    /** One file. */
    public static Cards of(String source, String name, String text) {
      SequencedMap<String, String> files = new LinkedHashMap<>();
      files.put(name, text);
      return new Cards(source, files);
    }
  }

  /**
   * The rulebook with these cards in the place of those their sources have now. Nothing is put in
   * force.
   */
  public Draft draft(List<Cards> cards) {
    SequencedMap<String, String> all = enacted.at(enacted.last().number());
    Set<String> names = new LinkedHashSet<>();
    for (Cards each : cards) {
      enacted.names(each.source()).forEach(all::remove);
      names.addAll(each.files().keySet());
    }
    names.stream()
        .filter(all::containsKey)
        .findFirst()
        .ifPresent(name -> {
          throw new IllegalArgumentException(name + " is another source's file");
        });
    cards.forEach(each -> all.putAll(each.files()));
    try {
      Rulebook rulebook = Rulebook.unproven(with(all));
      List<Problem> failing = rulebook.failing(names);
      return failing.isEmpty() ? new Draft.Loads(rulebook) : new Draft.Fails(failing);
    } catch (RulebookException e) {
      return new Draft.Fails(e.problems());
    }
  }

  /**
   * Puts cards in force in the running transaction, in the place of those their sources had.
   *
   * @param reason why, for the list of changes
   * @param by who wanted it, and {@code second} who looked at it; staff ids
   * @throws RulebookException where they do not load together with all others; nothing is written
   */
  public void enact(
      String municipality,
      List<Cards> cards,
      String reason,
      @Nullable Long by,
      @Nullable Long second) {
    enacted.alone();
    switch (draft(cards)) {
      case Draft.Fails(List<Problem> problems) -> throw new RulebookException(problems);
      case Draft.Loads(Rulebook rulebook) ->
          enacted.put(
              new EnactedCards.Change(municipality, cards, reason, by, second), rulebook.hash());
    }
    inUse = new InUse(inUse.rulebook(), inUse.revision(), stale());
  }

  /**
   * The rulebook that was in use when it had this fingerprint.
   *
   * @return none where it was never put together from these cards and the law that is here now
   */
  public @Nullable Rulebook withHash(String hash) {
    if (lawAlone.hash().equals(hash)) {
      return lawAlone;
    }
    for (long revision : enacted.revisions(hash)) {
      Rulebook rulebook = Rulebook.unproven(with(enacted.at(revision)));
      if (rulebook.hash().equals(hash)) {
        return rulebook;
      }
    }
    return null;
  }

  private SequencedMap<String, String> with(SequencedMap<String, String> cards) {
    SequencedMap<String, String> all = new LinkedHashMap<>(law);
    all.putAll(cards);
    return all;
  }
}
