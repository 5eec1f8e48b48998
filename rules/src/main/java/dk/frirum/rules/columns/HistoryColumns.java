package dk.frirum.rules.columns;

import dk.frirum.rules.dictionary.Dictionary;
import java.util.Arrays;

/**
 * The histories of many citizens as columns of int days. Citizens, spells, events and facts are
 * rows; each citizen's spells lie together and in order of first day, and so do events and facts.
 * Days are epoch days, ends are exclusive. Immutable; safe to share between threads.
 */
public final class HistoryColumns {
  static final int NONE = Integer.MIN_VALUE;

  final Dictionary dictionary;
  final long[] citizenIds;
  final int[] municipality;
  final int[] born;

  /** First row of each citizen, and one past the last at the end. */
  final int[] spellStart;

  final int[] eventStart;
  final int[] factStart;

  final long[] spellIds;

  /** The citizen of each spell. */
  final int[] citizenOf;

  final byte[] benefit;
  final int[] spellFrom;
  final int[] spellEnd;

  /** The events of the spell's citizen while it runs: first row, and one past the last. */
  final int[] firstEvent;

  final int[] endEvent;

  /** Both are padded, so that one may read past the last and look then. */
  final byte[] eventKind;

  final int[] eventDay;

  /** A column for each attribute of the dictionary; {@link #NONE} where the event does not say. */
  final int[][] eventAttribute;

  /** A bit for each type among a citizen's facts; negative when a type is there more than once. */
  final long[] factTypes;

  final short[] factType;
  final int[] factValue;
  final int[] factFrom;
  final int[] factEnd;

  HistoryColumns(HistoryBuilder builder) {
    dictionary = builder.dictionary;
    citizenIds = builder.citizenIds();
    municipality = builder.municipality.toArray();
    born = builder.born.toArray();
    spellStart = builder.spellStart.toArray();
    eventStart = builder.eventStart.toArray();
    factStart = builder.factStart.toArray();
    spellIds = builder.spellIds();
    citizenOf = new int[spellIds.length];
    for (int citizen = 0; citizen < citizenIds.length; citizen++) {
      Arrays.fill(citizenOf, spellStart[citizen], spellStart[citizen + 1], citizen);
    }
    benefit = builder.benefits();
    spellFrom = builder.spellFrom.toArray();
    spellEnd = builder.spellEnd.toArray();
    firstEvent = new int[spellIds.length];
    endEvent = new int[spellIds.length];
    eventKind = builder.eventKinds();
    eventDay = Arrays.copyOf(builder.eventDay.toArray(), builder.eventDay.size() + 1);
    eventAttribute = builder.attributes();
    factType = builder.factTypes();
    factTypes = new long[citizenIds.length];
    factValue = builder.factValue.toArray();
    factFrom = builder.factFrom.toArray();
    factEnd = builder.factEnd.toArray();
  }

  public static HistoryBuilder builder(Dictionary dictionary) {
    return new HistoryBuilder(dictionary);
  }

  public int citizens() {
    return citizenIds.length;
  }

  public int spells() {
    return spellIds.length;
  }

  public int events() {
    return eventDay.length - 1;
  }

  public int facts() {
    return factValue.length;
  }

  /** The caller's id of a citizen row. */
  public long citizenId(int citizen) {
    return citizenIds[citizen];
  }

  /** The caller's id of a spell row. */
  public long spellId(int spell) {
    return spellIds[spell];
  }

  /** The number a citizen's municipality code stands for. */
  public int municipality(int citizen) {
    return municipality[citizen];
  }

  /** The dictionary's number of a spell's benefit. */
  public int benefit(int spell) {
    return benefit[spell];
  }

  /** Bytes held by the columns. */
  public long bytes() {
    long citizen = 8L + 4 + 4 + 3 * 4 + 8;
    long spell = 8L + 4 + 1 + 4 + 4 + 4 + 4;
    long event = 1L + 4 + 4 * Arrays.stream(eventAttribute).distinct().count();
    long fact = 2L + 4 + 4 + 4;
    return citizen * citizens() + spell * spells() + event * events() + fact * facts();
  }
}
