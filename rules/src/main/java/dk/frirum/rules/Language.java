package dk.frirum.rules;

/** The two languages every text of the product is in. */
public enum Language {
  DANISH,
  ENGLISH
}
