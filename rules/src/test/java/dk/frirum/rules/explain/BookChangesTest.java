package dk.frirum.rules.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Text;
import dk.frirum.rules.example.SmallBook;
import dk.frirum.rules.explain.BookChanges.CardChange;
import dk.frirum.rules.explain.BookChanges.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is different between two rulebooks")
class BookChangesTest {
  private static final String DUTY =
      """
      requirement: duty
      title: Krav
      title-en: Requirement
      basis: {act: Lov, section: "5", verified: memory}
      applies-to: benefit = sick
      fulfilled-by: interview
      versions:
        - in-force: 2020-01-01 ..
          governs: deadlines from 2020-01-01
          due: 8 weeks from first-day
          counting: weeks
      """;
  private static final String AWAY =
      """
      deviation: away
      title: Fravigelse
      title-en: Deviation
      layer: trial
      of: [duty]
      effect: lift
      period: 2024-01-08 .. 2024-01-31
      basis: {act: Lov, section: "6", verified: memory}
      """;

  @Test
  @DisplayName("is nothing when they say the same, wherever the cards stand")
  void nothing() {
    Rulebook real = Rulebook.load(Path.of("../rulebooks"));
    assertTrue(BookChanges.between(real.book(), real.book()).isEmpty());
    assertTrue(changes(List.of(DUTY, AWAY), List.of(AWAY, DUTY)).isEmpty());
  }

  @Test
  @DisplayName("is told of a date with both wordings, in both languages")
  void date() {
    List<Text> said = said(DUTY, DUTY.replace("8 weeks", "6 weeks"));
    assertEquals(1, said.size(), said::toString);
    assertEquals(
        "Det, der kræves, er ændret. Før: „Frist: 8 uger fra første dag.“ Nu: „Frist: 6 uger fra"
            + " første dag.“",
        said.getFirst().danish());
    assertEquals(
        "What is required has changed. Before: “Due: 8 weeks from the first day.” Now: “Due: 6"
            + " weeks from the first day.”",
        said.getFirst().english());
  }

  @Test
  @DisplayName("is told of whom it is for, what fulfils it, how it is counted and what it governs")
  void everyLine() {
    assertSaid("Hvem kravet gælder,", DUTY.replace("benefit = sick", "benefit = jobless"));
    assertSaid("Det, der opfylder kravet,", DUTY.replace("by: interview", "by: request"));
    assertSaid("Måden at tælle på", DUTY.replace("counting: weeks", "counting: first-day-in"));
    assertSaid("Hvad reglen gælder,", DUTY.replace("deadlines from", "spells starting from"));
    assertSaid("Hvornår reglen er i kraft,", DUTY.replace("force: 2020", "force: 2019"));
    assertSaid("Titlen", DUTY.replace("title: Krav", "title: Pligt"));
    assertSaid(
        "Om det kun gælder, hvor det er indført,",
        DUTY.replace("by: interview", "by: interview\nadded: yes"));
    assertSaid("Hjemlen", DUTY.replace("\"5\"", "\"7\""));
    assertSaid("Tvivlen er kommet til: „Måske“", DUTY + "doubt: Måske\n");
    assertSaid("Den ansvarlige", DUTY + "responsible: citizen\n");
    assertSaid("Lovens ordlyd er kommet til", DUTY + "wording: Ord\n");
  }

  @Test
  @DisplayName("is told of a version that came and of one that went")
  void versions() {
    String two =
        DUTY.replace("2020-01-01 ..", "2020-01-01 .. 2023-12-31")
            + """
              - in-force: 2024-01-01 ..
                governs: deadlines from 2024-01-01
                due: 4 weeks from first-day
                counting: weeks
            """
                .indent(2)
                .replaceAll("(?m)^  ", "");
    List<Text> came = said(DUTY, two);
    assertTrue(
        came.getLast()
            .danish()
            .startsWith("En ny regel er i kraft fra 1. januar 2024 og frem: Kravet gælder, når"),
        came::toString);
    List<Text> went = said(two, DUTY);
    assertTrue(
        went.getLast()
            .danish()
            .startsWith("Reglen, der var i kraft fra 1. januar 2024 og frem, er udgået:"),
        went::toString);
  }

  @Test
  @DisplayName("is told of a card that came, that went, and of a deviation's period and group")
  void cards() {
    CardChange added = changes(List.of(DUTY), List.of(DUTY, AWAY)).cards().getFirst();
    assertEquals(Kind.ADDED, added.kind());
    assertEquals("Lov § 6", added.citation());
    CardChange removed = changes(List.of(DUTY, AWAY), List.of(DUTY)).cards().getFirst();
    assertEquals(Kind.REMOVED, removed.kind());
    List<Text> period =
        changes(List.of(DUTY, AWAY), List.of(DUTY, AWAY.replace("01-31", "02-29")))
            .cards()
            .getFirst()
            .sentences();
    assertEquals(
        "Perioden er ændret. Før: „fra 8. januar 2024 til 31. januar 2024“ Nu: „fra 8. januar 2024"
            + " til 29. februar 2024“",
        period.getFirst().danish());
    List<Text> group =
        changes(List.of(DUTY, AWAY), List.of(DUTY, AWAY + "group: standby\n"))
            .cards()
            .getFirst()
            .sentences();
    assertTrue(group.getFirst().danish().startsWith("Hvem den gælder, er ændret. Før: „alle“"));
  }

  private static void assertSaid(String start, String changed) {
    List<Text> said = said(DUTY, changed);
    assertTrue(said.stream().anyMatch(each -> each.danish().startsWith(start)), said::toString);
  }

  private static List<Text> said(String before, String after) {
    return changes(List.of(before), List.of(after)).cards().getFirst().sentences();
  }

  private static BookChanges changes(List<String> before, List<String> after) {
    return BookChanges.between(
        SmallBook.of(before.toArray(String[]::new)).book(),
        SmallBook.of(after.toArray(String[]::new)).book());
  }
}
