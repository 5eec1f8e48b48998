package dk.frirum.casefile;

/** Addresses of what can be done from the citizen's page. */
final class Ways {
  private Ways() {}

  static String register(long citizenId) {
    return "/citizens/" + citizenId + "/interviews/new";
  }

  static String cpr(long citizenId) {
    return "/citizens/" + citizenId + "/cpr";
  }

  static String correct(long interviewId) {
    return "/interviews/" + interviewId + "/correct";
  }

  static String withdraw(long interviewId) {
    return "/interviews/" + interviewId + "/withdraw";
  }
}
