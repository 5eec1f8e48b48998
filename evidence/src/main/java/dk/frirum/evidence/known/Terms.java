package dk.frirum.evidence.known;

import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What every model reads: {@code terms}, {@code intercept}, {@code references}, and {@code names}
 * where the columns are to be called otherwise.
 */
final class Terms {
  private Terms() {}

  /** The rows in which every term has a value. */
  static Table complete(Options options, Table table) {
    List<String> expressions =
        options.texts("terms").stream().flatMap(each -> Design.factors(each).stream()).toList();
    return options.at("terms", () -> table.complete(expressions));
  }

  static Design design(Options options, Table table) {
    return design(options, table, options.yes("intercept", true));
  }

  static Design design(Options options, Table table, boolean intercept) {
    try {
      Design design =
          options.at(
              "terms",
              () ->
                  Design.of(table, options.texts("terms"), intercept, options.words("references")));
      return options.has("names") ? named(options, design) : design;
    } catch (IllegalArgumentException e) {
      throw options.wrong("references", String.valueOf(e.getMessage()), null);
    }
  }

  /**
   * Without an intercept, yet words are held against their first value: a baseline stands for it.
   */
  static Design beside(Options options, Table table) {
    Design whole = design(options, table, true);
    return new Design(
        whole.names().subList(1, whole.names().size()),
        Arrays.copyOfRange(whole.columns(), 1, whole.columns().length));
  }

  /** Names for all columns, or for all but the intercept, which then keeps its own. */
  private static Design named(Options options, Design design) {
    List<String> names = new ArrayList<>(options.texts("names"));
    int count = design.names().size();
    if (names.size() == count - 1 && design.names().contains(Design.INTERCEPT)) {
      names.addFirst(Design.INTERCEPT);
    }
    if (names.size() != count) {
      throw options.wrong(
          "names",
          "There are %d names for %d columns".formatted(names.size(), count),
          "The columns are " + String.join(", ", design.names()) + ".");
    }
    return new Design(names, design.columns());
  }
}
