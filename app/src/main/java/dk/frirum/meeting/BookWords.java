package dk.frirum.meeting;

import dk.frirum.web.Words;

/** What is said of choosing a time oneself. */
final class BookWords {
  private BookWords() {}

  /** What can be chosen, or why nothing can be; empty where that is no question. */
  static String said(Bookable bookable, Words words) {
    return switch (bookable) {
      case Bookable.Offer offer ->
          words.t(offer.late() ? "book.offer.late" : "book.offer", words.date(offer.last()));
      case Bookable.No no ->
          switch (no.why()) {
            case CALLED, NO_DUTY -> "";
            case WITH_OTHERS, NO_CASEWORKER, NO_TIME -> words.t("book.no." + no.why().code());
          };
    };
  }
}
