package dk.frirum.rules.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.read.CardKeys;
import dk.frirum.rules.read.CardNodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.nodes.Node;

@DisplayName("The schema for editors")
class CardSchemaTest {
  private static final Path RULEBOOKS = Path.of("../rulebooks");
  private static final Map<String, Object> SCHEMA = CardSchema.of(Rulebook.load(RULEBOOKS).book());

  @Test
  @DisplayName("takes every card of the rulebook")
  void takesEveryCard() throws IOException {
    int cards = 0;
    for (Path file : files()) {
      for (Node node : CardNodes.read(file.toString(), Files.readString(file)).values()) {
        assertEquals(List.of(), SchemaCheck.faults(SCHEMA, node), file::toString);
        cards++;
      }
    }
    assertTrue(cards > 45, "cards read: " + cards);
  }

  @Test
  @DisplayName("does not take a key, an act, a status, an event or a day that is not known")
  void refuses() {
    assertFault("requirement: a\ntitel: b\n", "titel");
    assertFault("requirement: a\nbasis: {act: XYZ}\n", "XYZ");
    assertFault("requirement: a\nversions: [{due: 8 weeks from first-abcense-day}]\n", "abcense");
    assertFault("requirement: a\nfulfilled-by: follow-up-intervew\n", "intervew");
    assertFault("requirement: a\ncases: [{expect: {status: metlate}}]\n", "metlate");
    assertFault("requirement: a\ncases: [{given: {expectd-absence: 8 weeks}}]\n", "expectd");
    assertFault(
        "requirement: a\ncases: [{given: {events: [{intervew: 2024-01-01}]}}]\n", "intervew");
    assertFault("deviation: a\neffect: lfit\n", "lfit");
    assertFault("deviation: a\nlayer: agrement\n", "agrement");
  }

  @Test
  @DisplayName("knows every list of keys the readers go by, and every key in it")
  void everyKey() throws ReflectiveOperationException, IOException {
    int lists = 0;
    for (Path file : Files.list(Path.of("src/main/java/dk/frirum/rules/read")).toList()) {
      String name = String.valueOf(file.getFileName()).replace(".java", "");
      if (!name.endsWith("Reader") || name.startsWith("History")) {
        continue;
      }
      for (var field : Class.forName("dk.frirum.rules.read." + name).getDeclaredFields()) {
        if (field.getName().endsWith("KEYS")) {
          field.setAccessible(true);
          List<?> keys = (List<?>) field.get(null);
          assertTrue(
              Stream.of(CardKeys.values()).anyMatch(part -> part.keys().containsAll(keys)),
              () -> name + "." + field.getName() + " is missing from CardKeys");
          lists++;
        }
      }
    }
    assertTrue(lists >= 19, "lists found: " + lists);
    for (CardKeys part : CardKeys.values()) {
      assertTrue(
          SchemaCheck.properties(SCHEMA, part.word()).keySet().containsAll(part.keys()),
          part::word);
    }
  }

  @Test
  @DisplayName("describes every key: none is left to hold anything")
  void everyKeyIsDescribed() {
    for (CardKeys part : CardKeys.values()) {
      SchemaCheck.properties(SCHEMA, part.word())
          .forEach(
              (key, schema) -> assertTrue(!Map.of().equals(schema), () -> part.word() + "." + key));
    }
  }

  private static void assertFault(String card, String word) {
    Node node = CardNodes.read("a.yaml", card).firstEntry().getValue();
    List<String> faults = SchemaCheck.faults(SCHEMA, node);
    assertTrue(faults.toString().contains(word), () -> card + faults);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(RULEBOOKS)) {
      return all.filter(each -> each.toString().endsWith(".yaml"))
          .filter(each -> !each.startsWith(RULEBOOKS.resolve("suite")))
          .toList();
    }
  }
}
