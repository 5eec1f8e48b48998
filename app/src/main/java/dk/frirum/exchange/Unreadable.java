package dk.frirum.exchange;

import dk.frirum.rules.Text;

/** A file that cannot be read as a whole. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  Unreadable(String danish, String english) {
    super(english);
    this.text = new Text(danish, english);
  }

  Text text() {
    return text;
  }
}
