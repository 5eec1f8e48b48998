package dk.frirum.plan;

import dk.frirum.plan.Version.Kept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one version of a plan has that the one before had not, or had otherwise. */
sealed interface Difference {
  record Added(Kept now) implements Difference {}

  record Removed(Kept was) implements Difference {}

  record Changed(Kept was, Kept now) implements Difference {}

  /** A step was said to be done. */
  record Done(Kept now) implements Difference {}

  /** It was said not to be done after all. */
  record Undone(Kept now) implements Difference {}

  /** Line by line, in the order they stand. */
  static List<Difference> between(List<Kept> before, List<Kept> after) {
    Map<Long, Kept> old = new HashMap<>();
    before.forEach(line -> old.put(line.id(), line));
    List<Difference> all = new ArrayList<>();
    for (Kept now : after) {
      Kept was = old.remove(now.id());
      Difference difference = was == null ? new Added(now) : of(was, now);
      if (difference != null) {
        all.add(difference);
      }
    }
    before.stream().filter(line -> old.containsKey(line.id())).forEach(line -> all.add(new Removed(line)));
    return all;
  }

  private static @Nullable Difference of(Kept was, Kept now) {
    if (was.equals(now)) {
      return null;
    }
    boolean sameWords =
        was.words().equals(now.words())
            && was.way().equals(now.way())
            && was.doer().equals(now.doer())
            && was.due().equals(now.due());
    if (!sameWords) {
      return new Changed(was, now);
    }
    return now.doneOn().isEmpty() ? new Undone(now) : new Done(now);
  }
}
