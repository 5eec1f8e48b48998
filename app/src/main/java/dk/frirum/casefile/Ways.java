package dk.frirum.casefile;

/** Addresses of what can be done from the citizen's page. */
final class Ways {
  private Ways() {}

  static String register(long citizenId) {
    return "/citizens/" + citizenId + "/interviews/new";
  }

  /** Who has seen the case. */
  static String trail(long citizen) {
    return "/citizens/" + citizen + "/trail";
  }

  /** The form to say that one must not deal with the citizen. */
  static String conflict(long citizen) {
    return "/citizens/" + citizen + "/conflict";
  }

  static String absence(long citizenId) {
    return "/citizens/" + citizenId + "/absence";
  }

  static String merge(long citizenId) {
    return "/citizens/" + citizenId + "/merge";
  }

  static String unmerge(long citizenId) {
    return "/citizens/" + citizenId + "/unmerge";
  }

  static String cpr(long citizenId) {
    return "/citizens/" + citizenId + "/cpr";
  }

  static String address(long citizenId) {
    return "/citizens/" + citizenId + "/address";
  }

  static String correct(long interviewId) {
    return "/interviews/" + interviewId + "/correct";
  }

  static String move(long interviewId) {
    return "/interviews/" + interviewId + "/move";
  }

  static String withdraw(long interviewId) {
    return "/interviews/" + interviewId + "/withdraw";
  }
}
