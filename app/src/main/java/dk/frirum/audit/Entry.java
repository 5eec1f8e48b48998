package dk.frirum.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail, before it is written.
 *
 * @param actorId who (staff id); none for the system itself
 * @param citizenId whom it is about; none where it is about no single citizen
 * @param shown ids of the citizens a list showed; empty for none
 * @param hits how many there were in all; none where nothing was counted
 * @param ground the relation that gave access, or the code of the refusal; none where none is asked
 * @param refused whether nothing was shown or done
 * @param details what more there is to say, never a CPR number
 */
public record Entry(
    @Nullable Long actorId,
    Action action,
    Purpose purpose,
    @Nullable Long citizenId,
    List<Long> shown,
    @Nullable Integer hits,
    @Nullable String ground,
    boolean refused,
    Map<String, ?> details) {

  public Entry {
    shown = List.copyOf(shown);
    details = Map.copyOf(details);
  }

  /** Something done by somebody, for the action's usual purpose. */
  public static Entry of(@Nullable Long actorId, Action action) {
    return new Entry(
        actorId, action, action.purpose(), null, List.of(), null, null, false, Map.of());
  }

  public Entry about(@Nullable Long citizen) {
    return new Entry(actorId, action, purpose, citizen, shown, hits, ground, refused, details);
  }

  public Entry showing(List<Long> citizens, @Nullable Integer inAll) {
    return new Entry(
        actorId, action, purpose, citizenId, citizens, inAll, ground, refused, details);
  }

  /** For another purpose than the action's usual one. */
  public Entry on(Purpose other, @Nullable String relation) {
    return new Entry(actorId, action, other, citizenId, shown, hits, relation, refused, details);
  }

  public Entry refused(String code) {
    return new Entry(actorId, action, purpose, citizenId, shown, hits, code, true, details);
  }

  public Entry with(Map<String, ?> more) {
    return new Entry(actorId, action, purpose, citizenId, shown, hits, ground, refused, more);
  }
}
