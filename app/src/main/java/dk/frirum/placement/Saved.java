package dk.frirum.placement;

import java.util.List;

/** What became of a command. */
sealed interface Saved {
  /** It stands, now or by the same click before. */
  record Done(Placement placement) implements Saved {}

  /** Rules say no, or take a judgement, and nobody has said why all the same; nothing was saved. */
  record Refused(List<Check> checks) implements Saved {
    public Refused {
      checks = List.copyOf(checks);
    }
  }

  /** Somebody has changed it since the form was opened; nothing was saved. */
  record Conflict(Placement now) implements Saved {}
}
