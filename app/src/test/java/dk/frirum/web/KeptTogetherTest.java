package dk.frirum.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is read as one stays on one line")
class KeptTogetherTest {
  /** Written with a low line where the space must not break. */
  private static void kept(String expected) {
    String text = expected.replace('_', ' ');
    assertEquals(expected.replace('_', '\u00a0'), KeptTogether.of(text));
  }

  @Test
  @DisplayName("a day and its month, in both languages, short or long")
  void days() {
    kept("torsdag 3._december 2026 kl._10.00");
    kept("12._mar. 2024 – 1._maj 2024");
    kept("Thursday 3_December 2026, 12_Mar 2024");
    kept("fra 1. til 2. gang");
  }

  @Test
  @DisplayName("a paragraph, its letter, subsection and number")
  void paragraphs() {
    kept("sygedagpengeloven §_13_b, stk._2, nr._3");
    kept("LAB §§_31 og 34");
    kept("§_35, 4 i alt");
  }

  @Test
  @DisplayName("and nothing else")
  void others() {
    kept("Det er 3 borgere. De får 2 breve hver. 13 b");
    kept("Punkt 4. marker feltet");
    kept(" § ");
  }

  @Test
  @DisplayName("but what stands in a field comes back as it was")
  void fields() {
    StringOutput page = new StringOutput();
    KeptTogether out = new KeptTogether(page);
    out.setContext("p", null);
    out.writeUserContent("1. maj <");
    out.setContext("input", "value");
    out.writeUserContent("1. maj");
    out.setContext("textarea", null);
    out.writeUserContent("1. maj");
    assertEquals("1.\u00a0maj &lt;1. maj1. maj", page.toString());
  }
}
