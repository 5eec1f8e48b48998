package dk.frirum.rules.read;

import java.util.List;

/** The keys that may stand in each part of a card: the very lists its readers go by. */
public enum CardKeys {
  REQUIREMENT(RequirementReader.KEYS),
  VERSION(VersionReader.KEYS),
  DEVIATION(DeviationReader.KEYS),
  /** What a deviation puts in the law's place. */
  REPLACEMENT(VersionReader.REPLACEMENT_KEYS),
  APPROVAL(DeviationReader.APPROVAL_KEYS),
  BASIS(BasisReader.KEYS),
  CASE(CaseReader.KEYS),
  /** Beside these, any fact of the dictionary. */
  GIVEN(CaseReader.GIVEN_KEYS),
  DATED(CaseReader.DATED_KEYS),
  EXPECTED(CaseReader.EXPECTED_KEYS),
  REFORM(ReformReader.KEYS),
  AGREEMENT(AgreementReader.KEYS),
  TEMPLATE(TemplateReader.KEYS),
  LIMIT(LimitReader.KEYS),
  LIMIT_VERSION(LimitReader.VERSION_KEYS),
  LIMIT_CASE(LimitReader.CASE_KEYS),
  /** The numbers of a limit's case. */
  NUMBERS(LimitReader.GIVEN_KEYS),
  COUNTING(FrameReader.COUNTING_KEYS),
  LAYERS(FrameReader.LAYERS_KEYS),
  CALENDAR(FrameReader.CALENDAR_KEYS),
  DICTIONARY(DictionaryReader.KEYS),
  /** The groups of the dictionary. */
  GROUPS(DictionaryReader.GROUP_KEYS),
  TITLE(DictionaryReader.TITLE_KEYS),
  BENEFIT(DictionaryReader.BENEFIT_KEYS),
  ATTRIBUTE(DictionaryReader.ATTRIBUTE_KEYS),
  EVENT(DictionaryReader.EVENT_KEYS),
  FACT(DictionaryReader.FACT_KEYS);

  private final List<String> keys;

  CardKeys(List<String> keys) {
    this.keys = keys;
  }

  /** In the order they are written in. */
  public List<String> keys() {
    return keys;
  }

  /** The parts that are a whole card; the first key of a card names its kind. */
  public static List<CardKeys> kinds() {
    return List.of(
        REQUIREMENT,
        DEVIATION,
        DICTIONARY,
        CALENDAR,
        COUNTING,
        LAYERS,
        REFORM,
        AGREEMENT,
        TEMPLATE,
        LIMIT);
  }

  /** As the schema names it. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
