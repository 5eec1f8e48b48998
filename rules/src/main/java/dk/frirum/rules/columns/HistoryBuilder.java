package dk.frirum.rules.columns;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.Dictionary.Attribute;
import dk.frirum.rules.dictionary.Dictionary.FactType;
import dk.frirum.rules.time.Period;
import dk.frirum.rules.time.VerifiedYears;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills history columns, citizen by citizen: {@link #citizen} first, then what belongs to the
 * citizen in any order. Not safe for use by several threads.
 *
 * <p>Every method refuses, with {@link IllegalArgumentException}, codes and values the dictionary
 * does not know, spells and events outside {@link VerifiedYears}, and other dates outside 1900 to
 * 2090.
 */
public final class HistoryBuilder {
  private static final int EARLIEST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int LATEST = (int) LocalDate.of(2090, 12, 31).toEpochDay();

  final Dictionary dictionary;
  final IntList municipality = new IntList(64);
  final IntList born = new IntList(64);
  final IntList spellStart = new IntList(64);
  final IntList eventStart = new IntList(64);
  final IntList factStart = new IntList(64);
  final IntList spellFrom = new IntList(64);
  final IntList spellEnd = new IntList(64);
  final IntList eventDay = new IntList(256);
  final IntList factValue = new IntList(256);
  final IntList factFrom = new IntList(256);
  final IntList factEnd = new IntList(256);

  private final IntList benefit = new IntList(64);
  private final IntList eventKind = new IntList(256);
  private final IntList factType = new IntList(256);
  private final IntList[] attribute;
  private long[] citizenId = new long[64];
  private long[] spellId = new long[64];
  private boolean built;

  HistoryBuilder(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.attribute = new IntList[dictionary.attributes().size()];
    Arrays.setAll(attribute, each -> new IntList(8));
  }

  /** Begins a citizen. */
  public HistoryBuilder citizen(long id, String municipalityCode, @Nullable LocalDate bornOn) {
    if (born.size() == citizenId.length) {
      citizenId = Arrays.copyOf(citizenId, citizenId.length * 2);
    }
    citizenId[born.size()] = id;
    municipality.add(Integer.parseInt(municipalityCode));
    born.add(bornOn == null ? HistoryColumns.NONE : day(bornOn));
    spellStart.add(spellFrom.size());
    eventStart.add(eventDay.size());
    factStart.add(factValue.size());
    return this;
  }

  /**
   * @param to last day, inclusive; none while it runs
   */
  public HistoryBuilder spell(long id, String code, LocalDate from, @Nullable LocalDate to) {
    if (spellFrom.size() == spellId.length) {
      spellId = Arrays.copyOf(spellId, spellId.length * 2);
    }
    spellId[spellFrom.size()] = id;
    benefit.add(known(dictionary.benefits().get(code), "benefit", code).index());
    spellFrom.add(verified(from));
    spellEnd.add(to == null ? Period.OPEN : verified(to) + 1);
    return this;
  }

  public HistoryBuilder event(String code, LocalDate on, Map<String, String> attributes) {
    eventKind.add(known(dictionary.events().get(code), "event", code).index());
    eventDay.add(verified(on));
    attributes.forEach((name, text) -> {
      Attribute type = known(dictionary.attributes().get(name), "attribute", name);
      IntList column = attribute[type.index()];
      column.padTo(eventDay.size() - 1, HistoryColumns.NONE);
      column.add(value(type.type().parse(text), name, text));
    });
    return this;
  }

  /**
   * @param to last day it holds, inclusive; none while it holds
   */
  public HistoryBuilder fact(String name, String text, LocalDate from, @Nullable LocalDate to) {
    FactType type = known(dictionary.facts().get(name), "fact", name);
    factType.add(type.index());
    factValue.add(value(type.type().parse(text), name, text));
    factFrom.add(day(from));
    factEnd.add(end(to));
    return this;
  }

  /** A whole citizen; spells are numbered as they stand in the history. */
  public HistoryBuilder history(long id, CaseHistory history) {
    citizen(id, history.municipality(), history.born());
    for (int spell = 0; spell < history.spells().size(); spell++) {
      CaseHistory.Spell each = history.spells().get(spell);
      spell(spell, each.benefit(), each.from(), each.to());
    }
    history.events().forEach(each -> event(each.kind(), each.on(), each.attributes()));
    history.facts().forEach(each -> fact(each.name(), each.value(), each.from(), each.to()));
    return this;
  }

  /** The columns; the builder is spent. */
  public HistoryColumns build() {
    if (built) {
      throw new IllegalStateException("The columns are built already");
    }
    built = true;
    spellStart.add(spellFrom.size());
    eventStart.add(eventDay.size());
    factStart.add(factValue.size());
    HistoryColumns columns = new HistoryColumns(this);
    for (int citizen = 0; citizen < columns.citizens(); citizen++) {
      RowOrder.sortSpells(columns, citizen);
      RowOrder.sortEvents(columns, citizen);
      RowOrder.sortFacts(columns, citizen);
      RowOrder.findEvents(columns, citizen);
    }
    return columns;
  }

  long[] citizenIds() {
    return Arrays.copyOf(citizenId, born.size());
  }

  long[] spellIds() {
    return Arrays.copyOf(spellId, spellFrom.size());
  }

  byte[] benefits() {
    return bytes(benefit.toArray(), 0);
  }

  byte[] eventKinds() {
    return bytes(eventKind.toArray(), KindSearch.PADDING);
  }

  /** What no event says anything of shares one empty column: a nation's events are many. */
  int[][] attributes() {
    IntList nothing = new IntList(0);
    nothing.padTo(eventDay.size(), HistoryColumns.NONE);
    int[] empty = nothing.toArray();
    int[][] columns = new int[attribute.length][];
    for (int each = 0; each < columns.length; each++) {
      IntList column = attribute[each];
      if (column.size() == 0) {
        columns[each] = empty;
      } else {
        column.padTo(eventDay.size(), HistoryColumns.NONE);
        columns[each] = column.toArray();
      }
    }
    return columns;
  }

  short[] factTypes() {
    int[] from = factType.toArray();
    short[] to = new short[from.length];
    for (int each = 0; each < from.length; each++) {
      to[each] = (short) from[each];
    }
    return to;
  }

  private static byte[] bytes(int[] from, int padding) {
    byte[] to = new byte[from.length + padding];
    for (int each = 0; each < from.length; each++) {
      to[each] = (byte) from[each];
    }
    return to;
  }

  private static int end(@Nullable LocalDate last) {
    return last == null ? Period.OPEN : day(last) + 1;
  }

  private static int verified(LocalDate date) {
    if (!VerifiedYears.contain(date)) {
      throw new IllegalArgumentException(VerifiedYears.refusal(date));
    }
    return day(date);
  }

  private static int day(LocalDate date) {
    int day = (int) date.toEpochDay();
    if (day < EARLIEST || day > LATEST) {
      throw new IllegalArgumentException(date + " lies outside 1900 to 2090");
    }
    return day;
  }

  private static <T> T known(@Nullable T entry, String what, String code) {
    if (entry == null) {
      throw new IllegalArgumentException(
          "The rulebook's dictionary knows no " + what + " '" + code + "'");
    }
    return entry;
  }

  private static int value(@Nullable Integer value, String name, String text) {
    if (value == null) {
      throw new IllegalArgumentException("'" + text + "' is no value of " + name);
    }
    return value;
  }
}
