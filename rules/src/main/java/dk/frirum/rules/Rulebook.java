package dk.frirum.rules;

import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Limit;
import dk.frirum.rules.card.Reform;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.columns.FastEvaluator;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.columns.HistoryColumns;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.explain.CardProse;
import dk.frirum.rules.explain.CardText;
import dk.frirum.rules.explain.Explainer;
import dk.frirum.rules.explain.Explanation;
import dk.frirum.rules.read.HistoryReader;
import dk.frirum.rules.read.RulebookReader;
import dk.frirum.rules.reference.ReferenceEvaluator;
import dk.frirum.rules.share.ShareFigure;
import dk.frirum.rules.sweep.Finding;
import dk.frirum.rules.sweep.Sweep;
import dk.frirum.rules.time.DanishCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The law's process rules, ready to be asked. Immutable; safe to share between threads.
 *
 * <p>All dates are calendar dates in Denmark. Nothing is read after the day asked about: a history
 * that goes further is cut there.
 */
public final class Rulebook {
  private final Book book;
  private final Explainer explainer;

  // Compiled when first asked for: many rulebooks are only compared with another.
  private final Once<FastEvaluator> fast;
  private final Once<Rulebook> measuring;

  private Rulebook(Book book) {
    this.book = book;
    this.explainer = new Explainer(book);
    this.fast = new Once<>(() -> new FastEvaluator(book));
    this.measuring = new Once<>(() -> new Rulebook(book.measuring()));
  }

  /**
   * Reads every card in a folder and runs every case.
   *
   * @throws RulebookException with every problem found; then nothing is loaded
   */
  public static Rulebook load(Path directory) {
    return proven(RulebookReader.read(directory));
  }

  /** The same, from texts by file name. */
  public static Rulebook of(SequencedMap<String, String> files) {
    return proven(RulebookReader.read(files));
  }

  /** Without running the cases: for cards that carry none, such as drafts and generated ones. */
  public static Rulebook unproven(SequencedMap<String, String> files) {
    return new Rulebook(RulebookReader.read(files));
  }

  /** Every card in a folder, without running the cases: to compare drafts that do not hold yet. */
  public static Rulebook unproven(Path directory) {
    return new Rulebook(RulebookReader.read(directory));
  }

  /**
   * A rulebook with more cards laid on it; a card whose id is there already takes its place. No
   * case is run: those of the rulebook need not hold once it is changed.
   *
   * @param overlay a file of cards, or a folder of such files
   * @throws RulebookException with every problem found
   */
  public static Rulebook overlaid(Path directory, Path overlay) {
    return new Rulebook(RulebookReader.read(directory, overlay));
  }

  /** The same, from texts by file name. */
  public static Rulebook overlaid(
      SequencedMap<String, String> files, SequencedMap<String, String> overlay) {
    return new Rulebook(RulebookReader.read(files, overlay));
  }

  /**
   * Runs the cases of some of its files; how many a card must have is not asked.
   *
   * @return every case that fails; empty when all hold
   */
  public List<Problem> failing(Set<String> files) {
    return cards().stream()
        .filter(card -> files.contains(card.place().file()))
        .flatMap(card -> CaseRun.failing(this, card).stream())
        .toList();
  }

  private static Rulebook proven(Book book) {
    Rulebook rulebook = new Rulebook(book);
    List<Problem> problems = new ArrayList<>();
    Rulebook measuring = book.shares().isEmpty() ? rulebook : rulebook.measuring();
    for (Card card : rulebook.cards()) {
      boolean share = card instanceof Requirement requirement && requirement.share() != null;
      problems.addAll(CaseRun.problems(share ? measuring : rulebook, card));
    }
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
    return rulebook;
  }

  /** {@code sha256:…} of what the cards say. */
  public String hash() {
    return book.hash();
  }

  /** All that the cards say. */
  public Book book() {
    return book;
  }

  public Dictionary dictionary() {
    return book.dictionary();
  }

  public DanishCalendar calendar() {
    return book.calendar();
  }

  /** A duty is shown as due this many days before its date. */
  public int noticeDays() {
    return book.noticeDays();
  }

  public List<Requirement> requirements() {
    return book.requirements();
  }

  public List<Deviation> deviations() {
    return book.deviations();
  }

  /** Days the law changed, by name, oldest first. */
  public List<Reform> reforms() {
    return book.reforms();
  }

  /** Counting rules by id. */
  public SequencedMap<String, Book.CountingCard> countings() {
    return book.countings();
  }

  /** Requirements that a share of a group must have met: the municipality's duties, no case's. */
  public List<Requirement> shares() {
    return book.shares();
  }

  /** Bounds on numbers, asked before something begins. */
  public List<Limit> limits() {
    return book.limits();
  }

  /** Requirements, shares and deviations. */
  public List<Card> cards() {
    return Stream.<List<? extends Card>>of(book.requirements(), book.shares(), book.deviations())
        .<Card>flatMap(List::stream)
        .toList();
  }

  public Optional<Requirement> requirement(String id) {
    return Stream.concat(book.requirements().stream(), book.shares().stream())
        .filter(each -> each.id().equals(id))
        .findFirst();
  }

  public Optional<Card> card(String id) {
    return cards().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * A history from a small file, YAML or CSV; see {@link HistoryReader}.
   *
   * @throws RulebookException with every problem
   */
  public CaseHistory history(String fileName, String text) {
    return HistoryReader.read(book.dictionary(), fileName, text);
  }

  /** The duties of one citizen as they stand on a day; in order of spell, requirement, anchor. */
  public List<Duty> evaluate(CaseHistory history, LocalDate asOf) {
    return fast.get().evaluate(history, asOf);
  }

  /**
   * The duties as they stood on a day for one who knew what was known at the end of another: what
   * was registered, and which cards had been made known, by then.
   */
  public List<Duty> evaluate(CaseHistory history, LocalDate asOf, LocalDate knownAt) {
    return knownAt(knownAt).evaluate(history.knownAt(knownAt), asOf);
  }

  /** This rulebook without what was not yet made known at the end of a day. */
  public Rulebook knownAt(LocalDate day) {
    return new Rulebook(book.knownAt(day));
  }

  /** The dates the citizen was told that the rules no longer give; in the order they were told. */
  public List<DateDrift> drift(CaseHistory history, LocalDate asOf) {
    return DateDrift.of(history, evaluate(history, asOf));
  }

  /** Columns to fill for {@link #evaluate(HistoryColumns, LocalDate, int)}. */
  public HistoryBuilder columns() {
    return HistoryColumns.builder(book.dictionary());
  }

  /** The duties of many citizens. */
  public DutyColumns evaluate(HistoryColumns columns, LocalDate asOf, int threads) {
    return fast.get().evaluate(columns, asOf, threads);
  }

  /**
   * The rulebook that looks at the shares as if each were a duty in a case; for counting and
   * explaining them, and never to be shown as somebody's duty.
   */
  public Rulebook measuring() {
    return measuring.get();
  }

  /** How far the group of each share has come, in the calendar period around a day. */
  public List<ShareFigure> shares(HistoryColumns columns, LocalDate asOf, int threads) {
    return book.shares().isEmpty()
        ? List.of()
        : ShareFigure.of(
            book.shares(), measuring().evaluate(columns, asOf, threads), columns, asOf);
  }

  /** The ids behind a row's deviation bits. */
  public List<String> deviationIds(int requirement, long bits) {
    return fast.get().deviations(requirement, bits);
  }

  /** How many requirements can ever concern a spell on the benefit. */
  public int requirementsOf(String benefit) {
    return fast.get().requirementsOf(benefit);
  }

  /**
   * Why a duty stands as it does.
   *
   * @throws IllegalArgumentException when the history gives no such duty on that day
   */
  public Explanation explain(CaseHistory history, Duty duty, LocalDate asOf) {
    return explainer.explain(history, duty, asOf);
  }

  /** Why a requirement gives no duty in a spell, or which it gives. */
  public List<Explanation> explain(
      CaseHistory history, String spell, String requirement, LocalDate asOf) {
    return explainer.explain(history, spell, requirement, asOf);
  }

  /** A card in plain words. */
  public CardText describe(Card card) {
    return new CardProse(book).of(card);
  }

  /** What a version asks for, as a sentence without its full stop. */
  public Text says(Version version) {
    return new CardProse(book).of(version);
  }

  /** What the authors should look at: gaps, cards that can never act, groups no rule covers. */
  public List<Finding> findings() {
    return Sweep.of(book);
  }

  /** The plain evaluator that says what the cards mean. Slow; for proof and explanation. */
  public ReferenceEvaluator reference() {
    return new ReferenceEvaluator(book);
  }
}
