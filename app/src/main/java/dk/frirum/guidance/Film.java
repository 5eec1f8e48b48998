package dk.frirum.guidance;

/**
 * A film of guidance (<i>videovejledning</i>).
 *
 * @param id {@link #OWN} for the one that came with the product, else its number
 * @param captions WebVTT
 * @param transcript what is said, in paragraphs with an empty line between them
 */
record Film(String id, String title, String mediaType, String captions, String transcript) {
  static final String OWN = "own";

  String href() {
    return "/guidance/films/" + id;
  }
}
