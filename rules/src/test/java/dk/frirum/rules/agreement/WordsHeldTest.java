package dk.frirum.rules.agreement;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.explain.BookChanges;
import dk.frirum.rules.explain.CardProse;
import dk.frirum.rules.explain.CardReading;
import dk.frirum.rules.explain.CardText;
import dk.frirum.rules.explain.Explanation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every sentence that explains a duty, tells what a card says, or what became of it, as it was read
 * and found good. Where words are changed on purpose: {@code -Dfrirum.words=write}, and read the
 * difference before it is committed.
 */
@DisplayName("The words of explanations, cards and changes")
class WordsHeldTest {
  private static final int RULEBOOKS = 10;
  private static final int READ_WHOLE = 5;
  private static final int HISTORIES = 3;

  @Test
  @DisplayName("explain duties of random cases as they did")
  void explanations() throws IOException {
    Held held = new Held("explanations.txt");
    for (long seed = 1; seed <= RULEBOOKS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Rulebook book = Settled.rulebook(new RandomRulebook(random).files());
      for (int number = 0; number < HISTORIES; number++) {
        CaseHistory history = new RandomHistory(random).make();
        LocalDate asOf = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(500));
        book.evaluate(history, asOf)
            .forEach(duty -> held.offer(told(book.explain(history, duty, asOf))));
        for (CaseHistory.Spell spell : history.spells()) {
          for (Requirement card : book.requirements()) {
            book.explain(history, spell.id(), card.id(), asOf)
                .forEach(each -> held.offer(told(each)));
          }
        }
      }
    }
    held.compare();
  }

  private static List<String> told(Explanation one) {
    List<String> lines = new ArrayList<>();
    lines.add(line(one.verdict()));
    one.facts()
        .forEach(each -> lines.add("  fact " + line(each.what(), each.value(), each.origin())));
    one.steps().forEach(each -> lines.add("  step " + line(each)));
    one.considered()
        .forEach(each ->
            lines.add("  deviation " + (each.acted() ? "acted " : "not ") + line(each.reason())));
    one.reservations().forEach(each -> lines.add("  left open " + line(each)));
    return lines;
  }

  @Test
  @DisplayName("tell what a card says as they did")
  void ofCards() throws IOException {
    Held held = new Held("cards.txt");
    Rulebook whole = book(cards());
    List<Card> every = new ArrayList<>(whole.cards());
    every.forEach(card -> held.offer(read(whole, card)));
    for (long seed = 1; seed <= READ_WHOLE; seed++) {
      Rulebook book = Settled.rulebook(new RandomRulebook(new SplittableRandom(seed)).files());
      book.cards().forEach(card -> held.offer(read(book, card)));
    }
    held.compare();
  }

  private static List<String> read(Rulebook book, Card card) {
    List<String> lines = new ArrayList<>();
    CardReading reading = CardReading.of(book.book(), card);
    lines.add("card " + reading.id() + " " + line(reading.title()));
    for (CardReading.Section section : reading.sections()) {
      lines.add("  " + line(section.heading()));
      section.lines().forEach(each -> lines.add("    " + line(each)));
    }
    CardText text = book.describe(card);
    lines.add("  in short " + line(text.gist()));
    text.summary().forEach(each -> lines.add("    " + line(each)));
    if (card instanceof Requirement requirement) {
      requirement
          .versions()
          .forEach(each ->
              lines.add("  asks " + line(book.says(each)) + line(CardProse.of(each.appliesTo()))));
    }
    return lines;
  }

  @Test
  @DisplayName("tell what is different between two rulebooks as they did")
  void changes() throws IOException {
    Held held = new Held("changes.txt");
    String whole = cards();
    for (String[] edit : EDITS) {
      String edited = whole.replace(edit[0], edit[1]);
      assertTrue(!edited.equals(whole), edit[0]);
      held.offer(changed(edit[0] + " -> " + edit[1], whole, edited));
      held.offer(changed(edit[1] + " -> " + edit[0], edited, whole));
    }
    for (long seed = 1; seed <= READ_WHOLE; seed++) {
      held.offer(
          changed(
              "rulebook " + seed,
              Settled.text(new RandomRulebook(new SplittableRandom(seed)).files()),
              Settled.text(new RandomRulebook(new SplittableRandom(seed + 1)).files())));
    }
    held.compare();
  }

  private static final String[][] EDITS = {
    {"shown-as-due: 14 days", "shown-as-due: 10 days"},
    {
      "[statute, suspension, agreement, trial, individual]",
      "[statute, agreement, suspension, trial, individual]"
    },
    {"roll-forward-days: [06-05, 12-24, 12-31]", "roll-forward-days: [12-24, 12-31]"},
    {"X: {title: X, title-en: X}", "X: {title: X, title-en: X}, Y: {title: Y, title-en: Y}"},
    {"X: {title: X, title-en: X}", "X: {title: Z, title-en: X}"},
    {"{title: begyndelsen, title-en: start}", "{title: starten, title-en: start}"},
    {"two: {title: B, title-en: B", "two: {title: C, title-en: B"},
    {"form: {title: f", "form: {title: g"},
    {"ask: {title: a,", "ask: {title: h,"},
    {"still: {title: s,", "still: {title: i,"},
    {
      "call: {title: c, title-en: c, attributes: [form]}",
      "call: {title: c, title-en: c, attributes: [form, category]}"
    },
    {"title: Uger\n", "title: Hele uger\n"},
    {
      "---\ncounting: months\n",
      "---\ncounting: quarters\ntitle: K\ntitle-en: Q\nmethod: clamp-to-month-end\nbasis: {act: X, section: \"1\", verified: memory}\n---\ncounting: months\n"
    },
    {"title: Hold samtalen\n", "title: Afhold samtalen\n"},
    {"source: https://law.example/5\n", "source: https://law.example/6\n"},
    {"  note: Læst i loven.\n", ""},
    {"verified: passage", "verified: bill"},
    {"note: Læst i loven.", "note: Læst igen."},
    {"subsection: \"2\"", "subsection: \"3\""},
    {"en samtale:\n", "en lang samtale:\n"},
    {"responsible: citizen", "responsible: employer"},
    {"applies-to: benefit = one and not still", "applies-to: benefit = one"},
    {"where form in {in-person, video}", "where form in {in-person}"},
    {"discretion: Kommunens skøn", "discretion: Et skøn"},
    {"discretion: Kommunens skøn\n", ""},
    {"missing: Hvad der gælder bagefter", "missing: Hvad der gælder"},
    {"doubt: Måske\n", "doubt: Måske ikke\n"},
    {"doubt: Endnu mere", "doubt: Mindre"},
    {"title: Hold en samtale\n", "title: Hold den\n"},
    {"section: \"4\", source", "section: \"3\", source"},
    {"wording: Kommunen holder en samtale.", "wording: Kommunen holder samtalen."},
    {"due: 8 weeks", "due: 9 weeks"},
    {"in-force: 2020-01-01 .. 2023-12-31", "in-force: 2019-01-01 .. 2023-12-31"},
    {"    roll-forward: next-working-day\n", ""},
    {"governs: deadlines from 2024-01-01", "governs: events from 2024-01-01"},
    {"fulfilled-by: talk or call", "fulfilled-by: talk"},
    {"applies-to: benefit in {one, two}", "applies-to: benefit = two"},
    {"name: På dagen", "name: Den dag"},
    {"target: yes\n", ""},
    {"at least 75 %", "at least 80 %"},
    {"each half-year", "each quarter"},
    {"share: at least 75 % each half-year\n", ""},
    {"count: 2 within 6 months", "count: 3 within 6 months"},
    {"of: [told, own]", "of: [told]"},
    {"of: [told, own]", "of: [own]"},
    {"period: 2024-06-01 .. 2024-06-30", "period: 2024-06-01 .. 2024-07-31"},
    {"group: kind = red\n", ""},
    {"group: kind = red", "group: kind = blue"},
    {"municipalities: [\"0999\", \"0101\"]\n", ""},
    {"municipalities: [\"0999\", \"0101\"]", "municipalities: [\"0999\"]"},
    {"approval: {by: Ministeriet, on: 2024-05-01}\n", ""},
    {"by: Ministeriet", "by: Styrelsen"},
    {"layer: trial\nof: [own]", "layer: agreement\nof: [own]"},
    {"grace: 2 weeks", "grace: 3 weeks"},
    {"grace: 2 weeks\n", ""},
    {"due: 10 weeks", "due: 11 weeks"},
  };

  private static List<String> changed(String title, String was, String is) {
    BookChanges changes = BookChanges.between(book(was).book(), book(is).book());
    List<String> lines = new ArrayList<>();
    lines.add(title.replace("\n", "\\n") + (changes.isEmpty() ? ": nothing" : ""));
    changes.general().forEach(each -> lines.add("  " + line(each)));
    for (BookChanges.CardChange card : changes.cards()) {
      lines.add("  " + card.id() + " " + line(card.kind().title()) + " " + line(card.title()));
      card.sentences().forEach(each -> lines.add("    " + line(each)));
    }
    return lines;
  }

  private static String cards() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(WordsHeldTest.class.getResourceAsStream("cards.yaml"))) {
      return RandomRulebook.FRAME + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Rulebook book(String text) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("random.yaml", text);
    return Settled.rulebook(files);
  }

  private static String line(Text... texts) {
    StringBuilder line = new StringBuilder();
    for (Text text : texts) {
      line.append("[").append(text.danish()).append(" | ").append(text.english()).append("]");
    }
    return line.toString().replace("\n", "\\n");
  }
}
