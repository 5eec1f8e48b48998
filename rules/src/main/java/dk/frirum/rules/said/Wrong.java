package dk.frirum.rules.said;

import dk.frirum.rules.Text;

/**
 * What can be wrong with a text somebody wrote, in both languages. The words of the card language
 * itself, in quotes, are English in both.
 */
public enum Wrong {
  UNKNOWN_NAME("Ukendt navn »%s«", "Unknown name '%s'"),
  NO_ORDER(
      "»%s« har ingen rækkefølge: sammenlign med = eller !=",
      "'%s' has no order: compare it with = or !="),
  NOT_YES_NO(
      "»%s« er ikke en oplysning med ja eller nej: sammenlign den med en værdi",
      "'%s' is no yes/no fact: compare it with a value"),
  ONE_VALUE(
      "»%s« har én værdi og ikke flere: skriv »in«", "'%s' has one value, not several: write 'in'"),
  NO_VALUE("»%s« er ikke en værdi af %s: der skal stå %s", "'%s' is no value of %s: expected %s"),
  NO_VALUE_HERE("»%s« er hverken unknown eller %s", "'%s' is neither unknown nor %s"),
  EXPECTED_FOUND("Her skal stå %s, men der står %s", "Expected %s, found %s"),
  NO_ROW_DATE("Rækken har ingen dato", "The row has no date"),
  NO_ROW_DAY("»%s« er ikke en dato, som 2024-03-01", "'%s' is no date, as 2024-03-01"),
  NO_CITIZEN(
      "Borgeren står ikke i citizens.csv, eller rækkerne står ikke i samme rækkefølge",
      "The citizen is not in citizens.csv, or the rows do not stand in its order"),
  NO_FILE("Filen findes ikke", "There is no such file"),
  NO_FILE_OR_FOLDER("Filen eller mappen findes ikke", "There is no such file or folder"),
  NO_FOLDER("Mappen findes ikke", "There is no such folder"),
  NO_COLUMN("Filen har ingen kolonne »%s«", "The file has no column '%s'"),
  NOT_TEXT(
      "Filen kan ikke læses som tekst i UTF-8: %s", "The file cannot be read as text in UTF-8: %s"),
  NOT_UTF8("Et tegn er ikke skrevet i UTF-8", "A character is not written in UTF-8"),
  MUNICIPALITIES_MISSING(
      "»municipalities« mangler: hvis aftale er det?",
      "'municipalities' is missing: whose agreement is it?"),
  MUNICIPALITIES_ALONE(
      "»municipalities« mangler: en aftale gælder kun for dem, den er indgået med",
      "'municipalities' is missing: an agreement holds for those it was made with alone"),
  PERIOD_MISSING(
      "»period« mangler: hvilke dage fraviger den krav?",
      "'period' is missing: on which days does it set requirements aside?"),
  APPROVAL_MISSING(
      "»approval« mangler: hvem har godkendt den, og hvornår?",
      "'approval' is missing: who granted it, and when?"),
  NO_PERIOD_YET("En aftale, der er %s, har ingen periode", "An agreement that is %s has no period"),
  BEFORE_APPROVED(
      "Perioden begynder %s, før den blev godkendt %s",
      "The period begins %s, before it was approved on %s"),
  BEFORE_AGREEMENT(
      "Den begynder %s, før aftalen »%s« blev godkendt %s",
      "It begins %s, before the agreement '%s' was approved on %s"),
  OUTSIDE_AGREEMENT(
      "Perioden %s ligger uden for aftalens (»%s«), %s",
      "The period %s lies outside that of the agreement '%s', %s"),
  NO_PART("%s %s ingen del i aftalen »%s«", "%s %s no part in the agreement '%s'"),
  SETS_NOTHING_ASIDE(
      "Aftalen »%s« er %s: den kan ikke fravige loven",
      "The agreement '%s' is %s: it sets no statute aside"),
  UNDER_LAYER(
      "Det, der står under en aftale, skal høre til laget agreement eller trial",
      "What stands under an agreement is of the layer agreement or trial"),
  NO_AGREEMENT("Der er ingen aftale »%s«", "There is no agreement '%s'"),
  UNKNOWN_WORD("Ukendt værdi af %s: »%s«", "Unknown %s '%s'"),
  BASIS_MISSING(
      "»basis« mangler: en regel uden kilde er ikke en regel",
      "'basis' is missing: a rule without a source is not a rule"),
  UNKNOWN_ACT("Ukendt lov »%s«", "Unknown act '%s'"),
  NO_MARK(
      "»%s« er ikke et mærke for, hvor godt kortet er efterprøvet", "'%s' is no verification mark"),
  MISSING("»%s« mangler", "'%s' is missing"),
  OF_MISSING(
      "»of« mangler: hvilket krav handler eksemplet om?",
      "'of' is missing: which requirement is the case about?"),
  OF_WHICH_MISSING(
      "»of« mangler: hvilke krav fraviger det?",
      "'of' is missing: which requirements does it set aside?"),
  NOT_ABOUT("Kortet handler ikke om »%s«", "The card is not about '%s'"),
  NO_MUNICIPALITY("»%s« er ikke en kommunekode", "'%s' is no municipality code"),
  UNKNOWN_BENEFIT("Ukendt ydelse »%s«", "Unknown benefit '%s'"),
  FACT_ENDS_FIRST("Oplysningen slutter, før den begynder", "The fact ends before it begins"),
  EXPECT_LIST(
      "Her skal stå »none«, én pligt eller en liste af pligter",
      "Expected 'none', one duty, or a list of duties"),
  NO_NUMBER("»%s« er ikke et tal", "'%s' is no number"),
  UNKNOWN_STATUS("Ukendt status »%s«", "Unknown status '%s'"),
  NO_DATE("»%s« er ikke en dato", "'%s' is no date"),
  OUTSIDE_YEARS("»%s« ligger uden for 1900 til 2090", "'%s' lies outside 1900 to 2090"),
  NOT_IN_CALENDAR("Dagen %s findes ikke i kalenderen", "There is no %s in the calendar"),
  NO_PERIOD("»%s« er ikke en periode", "'%s' is no period"),
  PERIOD_ENDS_FIRST("Perioden slutter, før den begynder", "The period ends before it begins"),
  WITH_IS_REPLACE(
      "»with« siger, hvad der kræves i stedet: virkningen skal være replace",
      "'with' says what is required instead: effect replace"),
  GRACE_IS_POSTPONE(
      "»grace« hører til virkningen postpone-to-end",
      "'grace' belongs to the effect postpone-to-end"),
  NEVER_ENDS(
      "Der kan ikke udskydes til slutningen af en periode uden slutning",
      "Nothing can be postponed to the end of an open period"),
  DAYS_OR_WEEKS("Her skal stå dage eller uger", "Expected days or weeks"),
  UNKNOWN_LAYER("Ukendt lag »%s«", "Unknown layer '%s'"),
  UNKNOWN_EFFECT("Ukendt virkning »%s«", "Unknown effect '%s'"),
  TWICE("»%s« står her to gange", "'%s' stands here twice"),
  MORE_BENEFITS("Flere end %s ydelser", "More than %s benefits"),
  MORE_EVENTS("Flere end %s slags hændelser", "More than %s kinds of event"),
  MORE_FACTS("Flere end %s oplysninger", "More than %s facts"),
  MORE_VALUES("Flere end %s værdier", "More than %s values"),
  UNKNOWN_ATTRIBUTE("Ukendt egenskab »%s«", "Unknown attribute '%s'"),
  OWN_NAME(
      "»%s« er et navn med sin egen betydning og kan ikke være en oplysning",
      "'%s' is a name of its own and cannot be a fact"),
  UNKNOWN_TYPE("Ukendt type »%s«", "Unknown type '%s'"),
  VALUES_MISSING(
      "»values« mangler: hvad kan der vælges imellem?", "'values' is missing: what can be chosen?"),
  NO_CARD_IN_FOLDER("Mappen indeholder intet kort", "The folder holds no card"),
  NO_CARD_IN_FILE("Filen indeholder intet kort", "The file holds no card"),
  NOT_YAML("Dette er ikke YAML: %s", "This is not YAML: %s"),
  ANCHORS(
      "Ankre (&) og henvisninger (*) bruges ikke i kort",
      "Anchors (&) and aliases (*) are not used in cards"),
  TAGS("Mærker (!) bruges ikke i kort", "Tags (!) are not used in cards"),
  MERGE_KEYS("Fletning (<<) bruges ikke i kort", "Merge keys (<<) are not used in cards"),
  UNKNOWN_EVENT_OR_ATTRIBUTE(
      "Ukendt hændelse eller egenskab »%s«", "Unknown event or attribute '%s'"),
  NOTHING_HAPPENED("Hændelsen siger ikke, hvad der skete", "The event does not say what happened"),
  SAYS_NOTHING_OF("%s siger intet om »%s«", "%s says nothing of '%s'"),
  KEYS_HERE("Her skal stå nøgler og værdier", "Expected keys and values here"),
  KEY_ONE_WORD("En nøgle skal være ét ord", "A key must be one word"),
  UNKNOWN_KEY("Ukendt nøgle »%s«", "Unknown key '%s'"),
  ONE_VALUE_FOR("Her skal stå én værdi for »%s«", "Expected one value for '%s'"),
  EMPTY("»%s« er tom", "'%s' is empty"),
  ONE_VALUE_IN_LIST("Her skal stå én værdi i listen »%s«", "Expected one value in the list '%s'"),
  LIST_FOR("Her skal stå en liste for »%s«", "Expected a list for '%s'"),
  DASHED_LIST_FOR(
      "Her skal stå en liste for »%s« med en streg foran hvert punkt",
      "Expected a list for '%s', each item with a dash"),
  UNKNOWN_EVENT("Ukendt hændelse »%s«", "Unknown event '%s'"),
  UNKNOWN_COUNTING("Ukendt tælleregel »%s«", "Unknown counting rule '%s'"),
  TWO_OF_KIND(
      "Der er to kort af slagsen »%s«: det andet er ved %s",
      "There are two cards of the kind '%s': the other is at %s"),
  UNKNOWN_WAY("Ukendt måde at tælle på »%s«", "Unknown way of counting '%s'"),
  TWO_COUNTINGS("Der er to tælleregler »%s«", "There are two counting rules '%s'"),
  NUMBER_OF_DAYS("Her skal stå et antal dage", "Expected a number of days"),
  NO_MONTH_DAY("»%s« er ikke måned og dag", "'%s' is no month and day"),
  NO_YEAR("»%s« er ikke et årstal", "'%s' is no year"),
  ONE_HISTORY("Der skal være ét forløb, men der er %s", "Expected one history, found %s"),
  SPELLS_MISSING("»spells« mangler", "'spells' is missing"),
  WITHDRAWN_FIRST(
      "Det blev trukket tilbage, før det var kendt", "It was withdrawn before it was known"),
  SPELL_ENDS_FIRST("Forløbet slutter, før det begynder", "The spell ends before it begins"),
  UNKNOWN_FACT("Ukendt oplysning »%s«", "Unknown fact '%s'"),
  WHICH_FACT("Der står ikke, hvilken oplysning det er", "It does not say which fact"),
  UNKNOWN_COLUMN("Ukendt kolonne »%s«", "Unknown column '%s'"),
  NO_RECORD("»%s« er ikke en slags række", "'%s' is no kind of record"),
  YES_OR_NOTHING("Her skal stå yes eller slet ingenting", "Expected yes, or nothing at all"),
  VERSIONS_MISSING(
      "»versions« mangler: intet er i kraft", "'versions' is missing: nothing is in force"),
  UNKNOWN_PARTY("Ukendt part »%s«", "Unknown party '%s'"),
  YES_OR_NO("Her skal stå yes eller no", "Expected yes or no"),
  OVERLAPS(
      "I kraft %s, som overlapper den version, der er i kraft %s",
      "In force %s, which overlaps the version in force %s"),
  ORDER_OF_TIME("Versioner skal stå i tidens rækkefølge", "Versions stand in order of time"),
  NOT_ADDED("»%s« kræves i forvejen og kan ikke tilføjes", "'%s' is required without being added"),
  NO_KIND("Ingen slags kort begynder med »%s«", "No kind of card begins with '%s'"),
  NO_FIRST_KEY(
      "Dette er ikke et kort: det har ingen første nøgle", "This is no card: it has no first key"),
  NO_CARD("Dette er ikke et kort", "This is no card"),
  TWO_CARDS(
      "Der er to kort »%s«: det andet er ved %s", "There are two cards '%s': the other is at %s"),
  NO_ID("»%s« er ikke et id", "'%s' is no id"),
  TOO_MANY_DEVIATIONS(
      "%s fravigelser gælder »%s«: højst %s kan", "%s deviations concern '%s': at most %s can"),
  NO_REQUIREMENT("Der er intet krav »%s«", "There is no requirement '%s'"),
  NOT_WHEN(
      "Versionen siger ikke hvornår: en af %s mangler",
      "The version does not say when: one of %s is missing"),
  WHEN_TWICE(
      "Versionen siger hvornår mere end én gang: %s", "The version says when more than once: %s"),
  FROM_ONE_TO("Der kan kræves fra 1 til %s", "From 1 to %s can be required"),
  COUNT_FROM_SPELL(
      "Et antal tælles fra forløbets start eller dets første hændelse, ikke fra hver hændelse",
      "A count starts from the spell or its first event, not from each event"),
  RECURRING(
      "Et tilbagevendende krav begynder én gang og har en afstand, der er længere end ingenting",
      "A recurring requirement starts once, and has an interval longer than nothing"),
  TIME_ON_BENEFIT(
      "Tid på en ydelse tælles i dage eller uger", "Time on a benefit is counted in days or weeks"),
  NEVER_PASSED(
      "»%s« kan aldrig passeres: tiden, der ses tilbage over, er kortere",
      "'%s' can never be passed: the time looked back over is shorter"),
  CANNOT_READ("Kan ikke læse »%s«", "Cannot read '%s'"),
  NO_LENGTH("»%s« er ikke et tidsrum", "'%s' is no length of time"),
  HUNDRED_YEARS("»%s« er længere end hundrede år", "'%s' is longer than a hundred years"),
  NO_ANCHOR("»%s« er ikke en dag, der tælles fra", "'%s' is no day that time is counted from"),
  SHARE_RANGE("En andel er 1 til 100 %%", "A share is 1 to 100 %%"),
  NO_CALENDAR_PERIOD("»%s« er ikke en kalenderperiode", "'%s' is no calendar period"),
  FULFILLED_BY_MISSING(
      "»fulfilled-by« mangler: hvad opfylder kravet?",
      "'fulfilled-by' is missing: what meets the requirement?"),
  WITH_MISSING(
      "»with« mangler: hvad kræves i stedet?", "'with' is missing: what is required instead?"),
  COUNTING_MISSING(
      "»counting« mangler: uger og måneder kan tælles på mere end én måde",
      "'counting' is missing: weeks and months can be counted in more ways than one"),
  NO_COUNTING_OF("%s siger ikke, hvordan %s tælles", "%s does not say how to count %s"),
  NO_ROLL("»%s« er ikke en måde at rykke en dato frem på", "'%s' is no way to roll a date forward"),
  GOVERNED_ENDS_FIRST(
      "Perioden, der reguleres, slutter, før den begynder",
      "The period governed ends before it begins"),
  FEW_CASES("»%s« har %s eksempler", "'%s' has %s cases"),
  CASE_FAILS("Eksemplet »%s« holder ikke: %s", "The case '%s' fails: %s"),
  COMMENT_LOST("Kommentaren kan ikke bevares her", "The comment cannot be kept here"),
  CONFLICT(
      "»%s« (%s, %s:%s) og »%s« (%s, %s:%s) gælder »%s« på samme tid: to virkninger i laget »%s«",
      "'%s' (%s, %s:%s) and '%s' (%s, %s:%s) concern '%s' at once: two effects of the layer '%s'"),
  YEARS_NOT_VERIFIED(
      "%s ligger uden for 1990 til 2060, de år hvis danske helligdage er efterprøvet",
      "%s lies outside 1990 to 2060, the years whose Danish public holidays are verified"),
  ROW_REFUSED("Rækken kan ikke bruges: %s", "%s");

  private final Text pattern;

  Wrong(String danish, String english) {
    this.pattern = new Text(danish, english);
  }

  /** In both languages, with what fills its places in their order. */
  public Text of(Object... places) {
    return pattern.with(places);
  }

  Text pattern() {
    return pattern;
  }
}
