package dk.frirum.web;

/** Whoever is signed in, as far as the frame of a page goes; the principal of the session. */
public interface Visitor {

  /** As shown in the header. */
  Page.SignedIn shown();

  /** As {@code Havrelund Kommune}. */
  String municipalityName();
}
