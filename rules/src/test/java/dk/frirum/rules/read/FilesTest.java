package dk.frirum.rules.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Problem;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.example.SmallBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as editors, shells and disks leave them. */
class FilesTest {
  @TempDir Path folder;

  @BeforeEach
  void aSoundRulebook() throws IOException {
    write("frame.yaml", SmallBook.FRAME);
    write("cards.yaml", Faulty.REQUIREMENT);
  }

  @Test
  void loadsFromAFolderAndItsSubfolders() throws IOException {
    Files.createDirectories(folder.resolve("local/act.yaml"));
    write("local/more.yml", Faulty.DEVIATION);
    write("local/README.md", "not a card");
    assertEquals(2, Rulebook.load(folder).cards().size());
  }

  @Test
  void theExamplesBesideTheCardsAreNoPartOfTheRulebook() throws IOException {
    String hash = Rulebook.load(folder).hash();
    Files.createDirectories(folder.resolve("suite/lift"));
    write("suite/frame.yaml", SmallBook.FRAME);
    write("suite/lift/cards.yaml", "no card at all");
    write("suite/lift/more.yml", Faulty.DEVIATION);
    assertEquals(hash, Rulebook.load(folder).hash());
  }

  /** Only the folder beside the cards is left out: nothing deeper, and no file of that name. */
  @Test
  void whatIsOnlyNamedLikeTheExamplesIsRead() throws IOException {
    Files.createDirectories(folder.resolve("local/suite"));
    write("local/suite/more.yaml", Faulty.DEVIATION);
    assertEquals(2, Rulebook.load(folder).cards().size());
    Files.delete(folder.resolve("local/suite/more.yaml"));
    write("suite.yaml", Faulty.DEVIATION);
    assertEquals(2, Rulebook.load(folder).cards().size());
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkMakeNoDifference() throws IOException {
    String hash = Rulebook.load(folder).hash();
    write("cards.yaml", "\uFEFF" + Faulty.REQUIREMENT.replace("\n", "\r\n"));
    assertEquals(hash, Rulebook.load(folder).hash());
    write("cards.yaml", "\uFEFF---\r\n" + Faulty.REQUIREMENT.replace("\n", "\r\n"));
    assertEquals(hash, Rulebook.load(folder).hash());
  }

  @Test
  void afterWindowsLineEndsAndAByteOrderMarkThePlaceIsStillRight() throws IOException {
    write("cards.yaml", ("\uFEFFrequirement: 'X'\n" + rest()).replace("\n", "\r\n"));
    assertEquals("cards.yaml:1:1", only().place().toString());
    write("cards.yaml", "\uFEFF" + Faulty.requirement("8 weeks", "8 weks").replace("\n", "\r\n"));
    assertEquals("cards.yaml:10:12", only().place().toString());
  }

  private static String rest() {
    return Faulty.REQUIREMENT.substring(Faulty.REQUIREMENT.indexOf('\n') + 1);
  }

  /** ISO 8859-1, as an old editor saves it. */
  @Test
  void bytesThatAreNotUtf8AreAProblemWithAPlace() throws IOException {
    Files.write(
        folder.resolve("cards.yaml"),
        Faulty.requirement("Hold samtalen", "Afhold mødet").getBytes(StandardCharsets.ISO_8859_1));
    Problem problem = only();
    assertEquals("cards.yaml:2:16", problem.place().toString());
    assertTrue(problem.message().contains("UTF-8"), problem::toString);
  }

  @Test
  void afterWrongBytesTheOtherCardsAreStillChecked() throws IOException {
    Files.write(
        folder.resolve("cards.yaml"),
        (Faulty.requirement("Hold samtalen", "Afhold mødet") + "---\nreqirement: x\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(2, problems().size());
  }

  @Test
  void utf16IsAProblemAndNotAnException() throws IOException {
    Files.write(folder.resolve("cards.yaml"), Faulty.REQUIREMENT.getBytes(StandardCharsets.UTF_16));
    assertEquals("cards.yaml:1:1", problems().getFirst().place().toString());
  }

  @Test
  void aFileWithoutACardIsAProblem() throws IOException {
    for (String empty : List.of("", "\n\n", "# a remark\n", "---\n---\n")) {
      write("lost.yaml", empty);
      assertEquals("lost.yaml:1:1", only().place().toString());
      assertTrue(only().message().contains("no card"), only()::toString);
    }
  }

  @Test
  void emptyDocumentsBetweenCardsAreNoProblem() throws IOException {
    write("cards.yaml", "# first\n---\n" + Faulty.REQUIREMENT + "---\n# last\n");
    assertEquals(1, Rulebook.load(folder).cards().size());
  }

  @Test
  void aFolderThatIsNotThereOrHoldsNoCardIsAProblem(@TempDir Path empty) {
    for (Path path : List.of(folder.resolve("nowhere"), folder.resolve("cards.yaml"), empty)) {
      assertEquals(
          1, assertThrows(RulebookException.class, () -> Rulebook.load(path)).problems().size());
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private List<Problem> problems() {
    return assertThrows(RulebookException.class, () -> Rulebook.load(folder)).problems();
  }

  private Problem only() {
    List<Problem> problems = problems();
    assertEquals(1, problems.size(), problems::toString);
    return problems.getFirst();
  }
}
