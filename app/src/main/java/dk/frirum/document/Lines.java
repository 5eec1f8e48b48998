package dk.frirum.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/**
 * Where a line may end: after a blank, and after a hyphen within a word. The usual rules also part
 * {@code +1,9} behind its comma.
 */
final class Lines implements FSTextBreaker {
  private String text = "";
  private int at;

  @Override
  public void setText(String newText) {
    text = newText;
    at = 0;
  }

  @Override
  public int next() {
    if (at >= text.length()) {
      return BreakIterator.DONE;
    }
    at++;
    while (at < text.length() && !mayEnd(at)) {
      at++;
    }
    return at;
  }

  private boolean mayEnd(int before) {
    char last = text.charAt(before - 1);
    char next = text.charAt(before);
    return Character.isWhitespace(last) && !Character.isWhitespace(next)
        || last == '-'
            && before > 1
            && Character.isLetter(text.charAt(before - 2))
            && Character.isLetter(next);
  }
}
