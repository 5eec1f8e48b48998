package dk.frirum.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayName("rules check")
class RulesCheckTest {

  @Test
  @DisplayName("names what is worth a look in the rulebook, and still passes")
  void findings() {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new RulesCheck())
            .setOut(new PrintWriter(out))
            .execute("--rulebook", "../rulebooks");
    assertEquals(0, code);
    assertTrue(out.toString().contains("To look at – gap between versions: 1."), out::toString);
    assertTrue(
        out.toString()
            .contains(
                "No version of 'covid-extension' is in force 2020-10-01 .. 2020-10-31\n"
                    + "    For example: 2020-10-01."),
        out::toString);
  }
}
