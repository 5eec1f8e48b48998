package dk.frirum.rules.effect;

import dk.frirum.rules.Text;

/** What became of a duty when the rulebook changed; the first of these that is true of it. */
public enum Change {
  /** A deviation lifts it now. */
  LIFTED("lifted", new Text("fritaget", "lifted")),
  /** It was lifted, and is not any more. */
  NO_LONGER_LIFTED("no-longer-lifted", new Text("ikke længere fritaget", "no longer lifted")),
  /** The changed rulebook gives no such duty. */
  DISAPPEARED("disappeared", new Text("bortfaldet", "disappeared")),
  /** Only the changed rulebook gives it. */
  APPEARED("appeared", new Text("nyt", "appeared")),
  /** It has another date, or has got or lost one. */
  MOVED("moved", new Text("flyttet", "moved")),
  /** The date is the same; the status, the day it was met or the count is another. */
  RESTATED("restated", new Text("ændret status", "restated"));

  private final String code;
  private final Text title;

  Change(String code, Text title) {
    this.code = code;
    this.title = title;
  }

  public String code() {
    return code;
  }

  public Text title() {
    return title;
  }
}
