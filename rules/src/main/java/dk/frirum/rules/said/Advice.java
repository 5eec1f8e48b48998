package dk.frirum.rules.said;

import dk.frirum.rules.Text;

/** What to do about something wrong, in both languages. */
public enum Advice {
  AT_LEAST_TWO(
      "Giv det mindst to, det ene lige ved grænsen.",
      "Give it at least two, one of them at the boundary."),
  PERIOD_OF_GRANTED(
      "Perioden er den, der er bevilget; lad den stå tom indtil da.",
      "The period is that of what was granted; leave it out until then."),
  ALLOWED_FIRST(
      "Krav kan ikke fraviges, før nogen har givet lov.",
      "Requirements cannot be set aside before somebody has allowed it."),
  ADD_BASIS(
      "Tilføj basis: {act: …, section: …, source: …, verified: …}.",
      "Add basis: {act: …, section: …, source: …, verified: …}."),
  WHERE_READ(
      "Skriv, hvor det er læst, eller mærk det »memory«.",
      "Say where it was read, or mark it 'memory'."),
  FOUR_DIGITS("Fire cifre i anførselstegn, som \"0101\".", "Four digits in quotes, as \"0101\"."),
  EXPECT_NONE("Skriv »expect: none« for ingen pligt.", "Write 'expect: none' for no duty."),
  WRITE_DATE("Skriv den som 2024-03-01.", "Write it as 2024-03-01."),
  WRITE_PERIOD(
      "Skriv den som 2024-01-01 .. 2024-12-31, eller 2024-01-01 .. så længe den er åben.",
      "Write it as 2024-01-01 .. 2024-12-31, or 2024-01-01 .. while it is open."),
  AS_WEEKS("Som: 4 weeks", "As: 4 weeks"),
  AS_DAYS("Som: 14 days", "As: 14 days"),
  AS_MONTH_DAY("Som: 06-05", "As: 06-05"),
  AS_MUNICIPALITIES("Som: municipalities: %s", "As: municipalities: %s"),
  LOST("Er noget gået tabt?", "Was something lost?"),
  CHECK_YAML(
      "Se efter indrykning, kolon og anførselstegn på denne linje og den ovenfor.",
      "Check the indentation, colons and quotes of this line and the one above."),
  WRITE_OUT("Skriv det helt ud.", "Write it out."),
  LEAVE_OUT("Udelad det.", "Leave it out."),
  WRITE_EVENT("Skriv {slags-hændelse: dato}.", "Write {event-kind: date}."),
  KEEP_ONE("Behold den ene.", "Keep one of them."),
  ADD_LINE("Tilføj en linje »%s: …«.", "Add a line '%s: …'."),
  ADD_ENGLISH("Tilføj titlen på engelsk.", "Add the title in English."),
  WRITE_FACT("Skriv {oplysning: værdi, from: dato}.", "Write {fact: value, from: date}."),
  RECORDS("Brug citizen, spell, event eller fact.", "Use citizen, spell, event or fact."),
  NAME_CARDS(
      "Angiv filen eller mappen med de kort, der skal lægges ovenpå.",
      "Name the file or folder with the cards to be laid on."),
  SAY_WHOM("Skriv, hvem det gælder: benefit = …", "Say whom it is for: benefit = …"),
  END_EARLIER(
      "Lad den tidligere slutte dagen før, denne begynder.",
      "End the earlier one the day before this one begins."),
  MOVE_UP("Flyt denne op.", "Move this one up."),
  NAME_FOLDER("Angiv mappen med kortene.", "Name the folder that holds the cards."),
  ONLY_ADDED(
      "Kun et krav med »added: yes« kan tilføjes.",
      "Only a requirement with 'added: yes' can be added."),
  IDS_ONCE("Et id bruges aldrig to gange.", "Ids are never used twice."),
  WRITE_ID(
      "Brug små bogstaver, tal og enkelte bindestreger.",
      "Use lower-case letters, digits and single dashes."),
  WRITE_LIKE("Skriv det som: %s", "Write it like: %s"),
  STAND_UNDER_NONE(
      "Lovens egne undtagelser og suspensioner står ikke under nogen aftale.",
      "The law's own exceptions and suspensions stand under none."),
  OWN_TARGETS(
      "Under den kan kun tilføjes kommunens egne mål.",
      "Under it only targets of the municipality's own can be added."),
  SHORTEN(
      "Afkort den, eller få aftalen forlænget først.",
      "Shorten it, or have the agreement prolonged first."),
  SAVE_UTF8("Gem filen som UTF-8.", "Save the file as UTF-8."),
  KNOWN_HERE("Her kendes: %s", "Known here: %s"),
  DID_YOU_MEAN("Mente du »%s«?", "Did you mean '%s'?"),
  KIND_FIRST(
      "Kortets første nøgle siger, hvilken slags det er.",
      "The first key of a card says its kind."),
  COMMENT_PLACE(
      "Sæt den på en linje for sig før en nøgle eller en streg, eller sidst på sådan en linje.",
      "Put it on a line of its own before a key or a dash, or at the end of such a line."),
  PART_THEM(
      "For eksempel den %s %s, %s: %s. Giv den ene et andet lag, eller skil deres perioder eller grupper.",
      "For example on %s %s, %s: %s. Give one another layer, or part their periods or groups.");

  private final Text pattern;

  Advice(String danish, String english) {
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
