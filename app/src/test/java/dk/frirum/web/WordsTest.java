package dk.frirum.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words")
class WordsTest {

  private static final Words DANISH = Words.of(Locale.of("da"));
  private static final Words ENGLISH = Words.of(Locale.ENGLISH);
  private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 12);

  @Test
  @DisplayName("are the same keys in Danish and English")
  void sameKeys() {
    assertEquals(new TreeSet<>(bundle("da").keySet()), new TreeSet<>(bundle("en").keySet()));
  }

  @Test
  @DisplayName("ask for the same values in Danish and English")
  void sameValues() {
    List<String> differ = new ArrayList<>();
    for (String key : bundle("da").keySet()) {
      if (places(bundle("da").getString(key)) != places(bundle("en").getString(key))) {
        differ.add(key);
      }
    }
    assertEquals(List.of(), differ);
  }

  @Test
  @DisplayName("write dates and weeks the Danish way")
  void danishDates() {
    assertEquals("12. marts 2024", DANISH.date(TUESDAY));
    assertEquals("tirsdag", DANISH.weekday(TUESDAY));
    assertEquals("uge 11", DANISH.week(TUESDAY));
    assertEquals("12 March 2024", ENGLISH.date(TUESDAY));
  }

  @Test
  @DisplayName("count the days over and ahead")
  void distances() {
    assertEquals("4 dage over", DANISH.distance(TUESDAY, TUESDAY.plusDays(4)));
    assertEquals("1 dag over", DANISH.distance(TUESDAY, TUESDAY.plusDays(1)));
    assertEquals("i dag", DANISH.distance(TUESDAY, TUESDAY));
    assertEquals("i morgen", DANISH.distance(TUESDAY, TUESDAY.minusDays(1)));
    assertEquals("om 3 dage", DANISH.distance(TUESDAY, TUESDAY.minusDays(3)));
    assertEquals("3 days late", ENGLISH.distance(TUESDAY, TUESDAY.plusDays(3)));
  }

  @Test
  @DisplayName("take the year's first week from the week's Thursday")
  void weekAtNewYear() {
    assertEquals("uge 53", DANISH.week(LocalDate.of(2021, 1, 3)));
    assertEquals("uge 1", DANISH.week(LocalDate.of(2024, 12, 30)));
  }

  @Test
  @DisplayName("write numbers with the language's separator")
  void numbers() {
    assertEquals("8.000", DANISH.number(8000));
    assertEquals("8,000", ENGLISH.number(8000));
    assertEquals("1.234 krav", DANISH.t("today.count", 1234L));
    assertEquals("1 krav", DANISH.t("today.count", 1L));
  }

  @Test
  @DisplayName("show a code they do not know as it stands, and refuse a key they do not know")
  void unknown() {
    assertEquals("new-benefit", DANISH.code("benefit", "new-benefit"));
    assertThrows(MissingResourceException.class, () -> DANISH.t("no.such.key"));
  }

  private static int places(String text) {
    return text.contains("{") ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle("messages", Locale.of(language));
  }
}
