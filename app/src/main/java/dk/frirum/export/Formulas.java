package dk.frirum.export;

/**
 * Keeps text from being run by the spreadsheet that opens it. Who can get a name into a list could
 * otherwise run commands on the machine of whoever takes the list out (<a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a>).
 */
public final class Formulas {
  /** As a formula begins; the wide ones are read as the narrow ones in some languages. */
  private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

  private Formulas() {}

  /** The text with an apostrophe before it where it would be a formula, and else unchanged. */
  public static String disarmed(String text) {
    return begins(text) ? "'" + text : text;
  }

  private static boolean begins(String text) {
    if (text.isEmpty()) {
      return false;
    }
    // Some spreadsheets look past what cannot be seen.
    int at = 0;
    while (at < text.length() && unseen(text.charAt(at)) && !formula(text.charAt(at))) {
      at++;
    }
    return at < text.length() && formula(text.charAt(at));
  }

  private static boolean formula(char letter) {
    return BEGINNINGS.indexOf(letter) >= 0;
  }

  private static boolean unseen(char letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Character.isISOControl(letter)
        || Character.getType(letter) == Character.FORMAT;
  }
}
