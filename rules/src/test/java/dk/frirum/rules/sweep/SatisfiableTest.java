package dk.frirum.rules.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Text;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Condition.Operator;
import dk.frirum.rules.condition.ConditionParser;
import dk.frirum.rules.condition.Situation;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.condition.Truth;
import dk.frirum.rules.condition.Vocabulary;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.ValueType;
import dk.frirum.rules.example.SmallBook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Conditions hold together")
class SatisfiableTest {
  private static final Vocabulary WORDS =
      Vocabulary.ofCases(SmallBook.of(Cards.duty()).dictionary());
  private static final int PAIRS = 1_500;

  @Test
  @DisplayName("when a case makes them all true, and the case is named")
  void witness() {
    assertEquals(
        "benefit = sick, absence = 57 days, work = employed",
        words("benefit = sick and absence > 8 weeks", "not (work = unemployed)"));
    assertEquals("work is not known", words("not (work is known)"));
    assertEquals("anybody", words());
  }

  @Test
  @DisplayName("or not at all")
  void none() {
    assertEquals("none", words("benefit = sick", "benefit = jobless"));
    assertEquals("none", words("absence > 8 weeks", "absence < 57 days"));
    assertEquals("none", words("work = employed", "not (work is known)"));
    assertEquals("none", words("not (standby is known)"));
    assertEquals("none", words("spell-length < 1 days"));
    assertEquals("none", words("municipality = 0101", "municipality in {0102, 0999}"));
  }

  @Test
  @DisplayName("on the one value between two boundaries")
  void boundary() {
    assertEquals("absence = 8 weeks", words("absence > 55 days", "absence < 57 days"));
    assertEquals("age = 0 years", words("age < 1"));
  }

  @Test
  @DisplayName("exactly when trying every case says so, and the witness is such a case")
  void agreesWithBruteForce() {
    SplittableRandom random = new SplittableRandom(17);
    List<Map<String, Integer>> all = everyCase();
    int possible = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      String hold = text(random, 3);
      String other = text(random, 3);
      boolean otherFails = random.nextBoolean();
      List<Condition> holds = otherFails ? List.of(read(hold)) : List.of(read(hold), read(other));
      List<Condition> fails = otherFails ? List.of(read(other)) : List.of();
      boolean expected = all.stream().anyMatch(each -> isCase(situation(each), holds, fails));
      Optional<Assignment> found = Satisfiable.find(holds, fails);
      String both = hold + (otherFails ? "  BUT NOT  " : "  AND  ") + other;
      assertEquals(expected, found.isPresent(), both);
      found.ifPresent(witness ->
          assertTrue(isCase(filled(witness), holds, fails), () -> both + ": " + witness.words()));
      possible += expected ? 1 : 0;
    }
    assertTrue(possible > PAIRS / 5 && possible < PAIRS * 9 / 10, "hardly both: " + possible);
  }

  @Test
  @DisplayName("or not, found at once among fifteen facts of ten values")
  void staysFast() {
    List<Condition> hard = new ArrayList<>();
    List<Subject> facts = IntStream.range(0, 15).mapToObj(SatisfiableTest::fact).toList();
    for (int each = 0; each + 1 < facts.size(); each++) {
      hard.add(new Condition.Or(List.of(equal(facts.get(each), 0), equal(facts.get(each + 1), 1))));
    }
    assertTimeout(Duration.ofSeconds(2), () -> assertTrue(isPossible(hard)));
    // The two last facts cannot agree, which only trying both can show.
    List<Condition> never = new ArrayList<>(hard);
    for (int value = 2; value < 6; value++) {
      never.add(
          new Condition.Or(List.of(equal(facts.get(13), value), equal(facts.get(14), 9 - value))));
    }
    assertTimeout(Duration.ofSeconds(2), () -> assertTrue(!isPossible(never)));
  }

  private static boolean isPossible(List<Condition> conditions) {
    return Satisfiable.together(conditions).isPresent();
  }

  private static Condition equal(Subject subject, int value) {
    return new Condition.Compare(subject, Operator.EQUAL, value);
  }

  private static Subject fact(int number) {
    SequencedMap<String, Text> values = new LinkedHashMap<>();
    IntStream.range(0, 10).forEach(each -> values.put("v" + each, Text.same("v" + each)));
    String code = "f" + number;
    return new Subject.Fact(
        new Dictionary.FactType(
            code, number, Text.same(code), new ValueType.Choice(values), Text.same(""), null));
  }

  private static String words(String... conditions) {
    return Satisfiable.together(List.of(conditions).stream().map(SatisfiableTest::read).toList())
        .map(Assignment::words)
        .orElse("none");
  }

  private static Condition read(String text) {
    ConditionParser.Reading reading = ConditionParser.read(text, WORDS);
    assertEquals(List.of(), reading.faults(), text);
    return reading.condition();
  }

  private static String text(SplittableRandom random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return atom(random);
    }
    return switch (random.nextInt(4)) {
      case 0 -> "not (" + text(random, depth - 1) + ")";
      case 1 -> "(" + text(random, depth - 1) + " or " + text(random, depth - 1) + ")";
      default -> "(" + text(random, depth - 1) + " and " + text(random, depth - 1) + ")";
    };
  }

  private static String atom(SplittableRandom random) {
    String sign = List.of("=", "!=", "<", "<=", ">", ">=").get(random.nextInt(6));
    String equal = sign.startsWith("!") ? "!=" : "=";
    int number = random.nextInt(2, 5);
    return switch (random.nextInt(10)) {
      case 0 -> "benefit " + equal + " sick";
      case 1 -> "standby";
      case 2 -> "work " + equal + (random.nextBoolean() ? " employed" : " unemployed");
      case 3 -> random.nextBoolean() ? "work is known" : "standby is known";
      case 4 -> "absence is known";
      case 5 -> "municipality in {000" + number + ", 0003}";
      case 6 -> "age " + sign + " " + number;
      case 7 -> "spell-length " + sign + " " + random.nextInt(1, 3) + " days";
      default -> "absence " + sign + " " + number + " days";
    };
  }

  /** Every case over values that reach past all the numbers the texts use. */
  private static List<Map<String, Integer>> everyCase() {
    List<Map<String, Integer>> all = List.of(Map.of());
    for (Subject subject : WORDS.subjects().values()) {
      List<Map<String, Integer>> more = new ArrayList<>();
      for (Map<String, Integer> each : all) {
        for (int value : values(subject)) {
          Map<String, Integer> next = new HashMap<>(each);
          next.put(subject.code(), value);
          more.add(next);
        }
      }
      all = more;
    }
    return all;
  }

  private static List<Integer> values(Subject subject) {
    int unknown = Situation.UNKNOWN;
    return switch (subject.code()) {
      case "benefit", "standby" -> List.of(0, 1);
      case "work" -> List.of(0, 1, unknown);
      case "municipality" -> List.of(2, 3, 4, 5);
      case "spell-length" -> List.of(1, 2, 3, 4);
      default -> List.of(0, 1, 2, 3, 4, 5, unknown);
    };
  }

  private static boolean isCase(Situation situation, List<Condition> hold, List<Condition> fail) {
    return hold.stream().allMatch(each -> each.in(situation) == Truth.TRUE)
        && fail.stream().allMatch(each -> each.in(situation) == Truth.FALSE);
  }

  private static Situation situation(Map<String, Integer> values) {
    return subject -> values.getOrDefault(subject.code(), Situation.UNKNOWN);
  }

  /** What the witness leaves out may be anything. */
  private static Situation filled(Assignment witness) {
    return subject ->
        witness
            .value(subject.code())
            .map(Assignment.Value::value)
            .orElseGet(() -> values(subject).getFirst());
  }
}
