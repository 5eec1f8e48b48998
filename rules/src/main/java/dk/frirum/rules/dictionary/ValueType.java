package dk.frirum.rules.dictionary;

import dk.frirum.rules.Text;
import dk.frirum.rules.time.Span;
import dk.frirum.rules.time.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The type of a value. Every value is an int inside: an index, a number, or days. */
public sealed interface ValueType {

  /** The int for a text, or none when the text is no value of the type. */
  @Nullable Integer parse(String text);

  /** The value in words. */
  Text show(int value);

  /** What may be written, for error messages. */
  Text expects();

  /** Whether one value can be more than another. */
  default boolean isOrdered() {
    return switch (this) {
      case Number _, Length _, Years _ -> true;
      case Choice _, SetOf _, YesNo _, MunicipalityCode _ -> false;
    };
  }

  /** One of a few named values; the int is its index. */
  record Choice(SequencedMap<String, Text> values) implements ValueType {
    @Override
    public @Nullable Integer parse(String text) {
      int index = new ArrayList<>(values.keySet()).indexOf(text);
      return index < 0 ? null : index;
    }

    @Override
    public Text show(int value) {
      return List.copyOf(values.values()).get(value);
    }

    @Override
    public Text expects() {
      return new Text("en af ", "one of ").plus(Text.same(String.join(", ", values.keySet())));
    }
  }

  /** Several of a few named values: a bit for each, in their order. */
  record SetOf(SequencedMap<String, Text> values) implements ValueType {
    /** A bit each, and the sign is left alone. */
    public static final int MOST = 30;

    @Override
    public @Nullable Integer parse(String text) {
      List<String> names = List.copyOf(values.keySet());
      int bits = 0;
      for (String word : text.strip().split("\\s*[,+]\\s*")) {
        int index = names.indexOf(word);
        if (index < 0) {
          return null;
        }
        bits |= 1 << index;
      }
      return bits;
    }

    @Override
    public Text show(int value) {
      List<Text> titles = List.copyOf(values.values());
      Text all = Text.same("");
      for (int bit = 0; bit < titles.size(); bit++) {
        if ((value >>> bit & 1) != 0) {
          all = all.plus(Text.same(all.danish().isEmpty() ? "" : ", ")).plus(titles.get(bit));
        }
      }
      return all;
    }

    @Override
    public Text expects() {
      return new Text("nogle af ", "some of ")
          .plus(Text.same(String.join(", ", values.keySet())))
          .plus(new Text(", med + imellem", ", with + between them"));
    }
  }

  /** Yes is 1, no is 0. */
  record YesNo() implements ValueType {
    @Override
    public @Nullable Integer parse(String text) {
      return switch (text) {
        case "yes" -> 1;
        case "no" -> 0;
        default -> null;
      };
    }

    @Override
    public Text show(int value) {
      return value == 1 ? new Text("ja", "yes") : new Text("nej", "no");
    }

    @Override
    public Text expects() {
      return new Text("yes eller no", "yes or no");
    }
  }

  /** A whole number. */
  record Number() implements ValueType {
    @Override
    public @Nullable Integer parse(String text) {
      return text.matches("-?\\d{1,8}") ? Integer.valueOf(text) : null;
    }

    @Override
    public Text show(int value) {
      return Text.same(Integer.toString(value));
    }

    @Override
    public Text expects() {
      return new Text("et helt tal", "a whole number");
    }
  }

  /** A length in days or weeks; the int is days. */
  record Length() implements ValueType {
    @Override
    public @Nullable Integer parse(String text) {
      String[] words = text.strip().split("\\s+");
      if (words.length != 2 || !words[0].matches("\\d{1,5}")) {
        return null;
      }
      Unit unit = Unit.of(words[1]);
      if (unit != Unit.DAYS && unit != Unit.WEEKS) {
        return null;
      }
      return new Span(Integer.parseInt(words[0]), unit).exactDays();
    }

    @Override
    public Text show(int value) {
      return value % 7 == 0 && value > 0
          ? new Span(value / 7, Unit.WEEKS).text()
          : new Span(value, Unit.DAYS).text();
    }

    @Override
    public Text expects() {
      return new Text("en længde som 8 weeks eller 30 days", "a length such as 8 weeks or 30 days");
    }
  }

  /** Whole years of age. */
  record Years() implements ValueType {
    @Override
    public @Nullable Integer parse(String text) {
      String digits = text.endsWith(" years") ? text.substring(0, text.length() - 6) : text;
      return digits.matches("\\d{1,3}") ? Integer.valueOf(digits) : null;
    }

    @Override
    public Text show(int value) {
      return new Span(value, Unit.YEARS).text();
    }

    @Override
    public Text expects() {
      return new Text("en alder som 30 years", "an age such as 30 years");
    }
  }

  /** A four-digit municipality code; the int is the number. */
  record MunicipalityCode() implements ValueType {
    @Override
    public @Nullable Integer parse(String text) {
      return text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }

    @Override
    public Text show(int value) {
      return Text.same("%04d".formatted(value));
    }

    @Override
    public Text expects() {
      return new Text(
          "en kommunekode på fire cifre som 0101", "a municipality code of four digits, as 0101");
    }
  }
}
