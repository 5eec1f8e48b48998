package dk.frirum.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A telephone number")
class PhoneTest {
  @Test
  @DisplayName("is called without what it is written with")
  void called() {
    assertEquals("tel:00123456", Phone.href("00 12 34 56"));
    assertEquals("tel:+4500123456", Phone.href("+45 00-12-34-56"));
  }

  @Test
  @DisplayName("is text where it is none")
  void text() {
    assertNull(Phone.href(null));
    assertNull(Phone.href("lokal 12"));
    assertNull(Phone.href("<script>fz9()</script>"));
    assertNull(Phone.href("12"));
  }
}
