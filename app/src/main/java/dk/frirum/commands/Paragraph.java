package dk.frirum.commands;

import java.io.PrintWriter;

/** Text broken between words at 100 columns. */
final class Paragraph {
  static final int WIDTH = 100;

  private Paragraph() {}

  /**
   * Prints a text; later lines are set in as far as the first.
   *
   * @param lead what stands before the first line: a dash, or spaces
   */
  static void print(String lead, String text, PrintWriter out) {
    String indent = " ".repeat(lead.length());
    for (String paragraph : text.strip().split("\n", -1)) {
      StringBuilder line = new StringBuilder(lead);
      boolean empty = true;
      for (String word : paragraph.strip().split(" +")) {
        if (!empty && line.length() + 1 + word.length() > WIDTH) {
          out.println(line);
          line = new StringBuilder(indent);
          empty = true;
        }
        line.append(empty ? "" : " ").append(word);
        empty = false;
      }
      out.println(line.toString().stripTrailing());
      lead = indent;
    }
  }
}
