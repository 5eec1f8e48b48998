package dk.frirum.web;

import dk.frirum.rules.Language;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything a page says, in one language: texts by key, dates, weeks and numbers written the
 * Danish way in Danish and the British way in English.
 *
 * <p>Immutable; one per language for the life of the application.
 */
public final class Words {

  private static final Map<String, Words> ALL = new ConcurrentHashMap<>();

  private final Locale locale;
  private final ResourceBundle texts;

  private Words(Locale locale) {
    this.locale = locale;
    this.texts =
        ResourceBundle.getBundle(
            "messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words of a language: English for {@code en}, Danish for everything else. */
  public static Words of(Locale locale) {
    String tag = locale.getLanguage().equals("en") ? "en" : "da";
    return ALL.computeIfAbsent(
        tag, t -> new Words(t.equals("en") ? Locale.UK : Locale.of("da", "DK")));
  }

  /** {@code da} or {@code en}. */
  public String language() {
    return locale.getLanguage();
  }

  /** The language to ask the rulebook for its texts in. */
  public Language rules() {
    return language().equals("en") ? Language.ENGLISH : Language.DANISH;
  }

  /** The locale behind the words. */
  public Locale locale() {
    return locale;
  }

  /**
   * The text of a key.
   *
   * @throws MissingResourceException if there is none: a page never shows a bare key
   */
  public String t(String key) {
    return texts.getString(key);
  }

  /** The text of a key with its places filled in ({@link MessageFormat}). */
  public String t(String key, Object... values) {
    return new MessageFormat(texts.getString(key), locale).format(values);
  }

  /** The text of {@code prefix.code}; the code itself where a later rulebook brings a new one. */
  public String code(String prefix, String code) {
    String key = prefix + "." + code;
    return texts.containsKey(key) ? texts.getString(key) : code;
  }

  /** {@code 12. marts 2024}. */
  public String date(LocalDate date) {
    return format("date.long").format(date);
  }

  /** {@code 12. mar. 2024}. */
  public String shortDate(LocalDate date) {
    return format("date.short").format(date);
  }

  /** {@code 12. mar. 2024 kl. 09.41}. */
  public String at(Instant instant, ZoneId zone) {
    ZonedDateTime at = instant.atZone(zone);
    return t("date.at", shortDate(at.toLocalDate()), format("date.time").format(at));
  }

  /** {@code 09.41}. */
  public String time(Instant instant, ZoneId zone) {
    return format("date.time").format(instant.atZone(zone));
  }

  /** {@code 09.41}: a time of any day. */
  public String time(LocalTime at) {
    return format("date.time").format(at);
  }

  /** {@code 09.41}: a time of day where it is read. */
  public String time(LocalDateTime at) {
    return format("date.time").format(at);
  }

  /** {@code marts 2024}. */
  public String month(LocalDate first) {
    return format("date.month").format(first);
  }

  /** {@code tirsdag}. */
  public String weekday(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day.getDisplayName(TextStyle.FULL, locale);
  }

  /** {@code uge 11}: the week by ISO 8601, which is the Danish one. */
  public String week(LocalDate date) {
    return t("date.week", String.valueOf(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
  }

  /** {@code 12. marts 2024 – 31. marts 2024}, {@code fra 12. marts 2024}, or nothing at all. */
  public String period(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return to == null ? t("date.unknown") : t("date.until", date(to));
    }
    return to == null ? t("date.from", date(from)) : date(from) + " – " + date(to);
  }

  /** {@code 3 dage over}, {@code i dag}, {@code i morgen}, {@code om 3 dage}. */
  public String distance(LocalDate due, LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, due);
    if (days == 0) {
      return t("distance.today");
    }
    if (days == 1) {
      return t("distance.tomorrow");
    }
    return days < 0 ? t("distance.over", -days) : t("distance.in", days);
  }

  /** {@code 8.000}, {@code 8,000}. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  private DateTimeFormatter format(String key) {
    return DateTimeFormatter.ofPattern(texts.getString(key), locale);
  }
}
