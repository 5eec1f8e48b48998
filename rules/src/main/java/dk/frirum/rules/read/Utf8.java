package dk.frirum.rules.read;

import dk.frirum.rules.Problem;
import dk.frirum.rules.card.Place;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes to text. What is no UTF-8 is a problem with a place; the rest of the file is read on. */
final class Utf8 {
  private Utf8() {}

  static String text(String file, byte[] bytes, List<Problem> problems) {
    CharBuffer sound = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), sound, true).isError()) {
      String before = sound.flip().toString();
      int line = 1 + (int) before.chars().filter(each -> each == '\n').count();
      int column = before.length() - before.lastIndexOf('\n');
      problems.add(
          new Problem(
              new Place(file, line, column),
              Wrong.NOT_UTF8.of(),
              Advice.SAVE_UTF8.of(),
              before.substring(before.lastIndexOf('\n') + 1)));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
