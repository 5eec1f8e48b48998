package dk.frirum.web;

/** Something asked of whoever reads a page, put into words when the page is drawn. */
@FunctionalInterface
public interface Question {

  /** In the reader's language. */
  Page.Asked in(Words words);
}
