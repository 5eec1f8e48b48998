package dk.frirum.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A hand with a mouse that counts what it does: every click, choice and field typed in. */
final class Hand {
  private final Page page;
  private int interactions;

  Hand(Page page) {
    this.page = page;
  }

  void click(String selector) {
    Locator target = page.locator(selector).first();
    target.click();
    interactions++;
  }

  /** Types into a field. */
  void type(String selector, String text) {
    page.locator(selector).first().fill(text);
    interactions++;
  }

  /** Chooses in a list. */
  void choose(String selector, String value) {
    page.locator(selector).first().selectOption(value);
    interactions++;
  }

  int interactions() {
    return interactions;
  }
}
