package dk.frirum.whatif;

/** The cards change the dictionary, and then the histories would have to be read another way. */
final class DictionaryChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DictionaryChanged() {
    super("A scenario cannot change the dictionary");
  }
}
