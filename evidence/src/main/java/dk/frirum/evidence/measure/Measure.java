package dk.frirum.evidence.measure;

/**
 * What is measured, in words that can be printed beside the number. Another definition is another
 * version; figures of different versions are never compared.
 */
public enum Measure {
  EXIT(
      "exit",
      1,
      "Vejen ud af ydelsen og ugen, hvor den sker. Selvforsørgelse er den første af mindst fire uger i"
          + " træk uden ydelse; samme ydelse igen inden da er samme forløb; anden ydelse, uddannelse,"
          + " pension, udvandring og død er hver sin vej ud.",
      "The way out of the benefit and the week it happens. Self-support is the first of at least four"
          + " weeks in a row without any code; the same benefit again before that is the same course;"
          + " another benefit, education, pension, emigration and death are ways out of their own."),
  BACK_BY(
      "back-by",
      1,
      "Andelen, der er gået ud i selvforsørgelse senest så mange uger efter indeksugen.",
      "The share that has left into self-support no later than so many weeks after the index week."),
  SELF_SUPPORTED_IN(
      "self-supported-in",
      1,
      "Andelen uden ydelse i netop den uge, så mange uger efter indeksugen.",
      "The share without any code in just that week, so many weeks after the index week."),
  DEGREE(
      "degree",
      1,
      "Selvforsørgelsesgrad: andelen af ugerne uden ydelse, talt fra og med indeksugen.",
      "Degree of self-support: the share of weeks without any code, counted from the index week on."),
  RELAPSE(
      "relapse",
      1,
      "Andelen af dem, der gik ud i selvforsørgelse, som er på en ydelse igen inden 26 uger.",
      "The share of those who left into self-support who are on a benefit again within 26 weeks.");

  /** Weeks in which coming back is a relapse. */
  public static final int RELAPSE_WEEKS = 26;

  private final String name;
  private final int version;
  private final String danish;
  private final String english;

  Measure(String name, int version, String danish, String english) {
    this.name = name;
    this.version = version;
    this.danish = danish;
    this.english = english;
  }

  /** Name and version, as cells and protocols name it: {@code back-by@1}. */
  public String id() {
    return name + "@" + version;
  }

  public String danish() {
    return danish;
  }

  public String english() {
    return english;
  }
}
