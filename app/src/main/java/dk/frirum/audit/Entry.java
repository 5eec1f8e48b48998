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
 * @param details what more there is to say in codes, numbers and days: chained, and so there for
 *     good
 * @param said what was typed or can name a person, never a CPR number: beside the chain, where it
 *     can be erased
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
    Map<String, ?> details,
    Map<String, ?> said) {

  public Entry {
    shown = List.copyOf(shown);
    details = Map.copyOf(details);
    said = Map.copyOf(said);
  }

  /** Something done by somebody, for the action's usual purpose. */
  public static Entry of(@Nullable Long actorId, Action action) {
    return new Entry(
        actorId, action, action.purpose(), null, List.of(), null, null, false, Map.of(), Map.of());
  }

  public Entry about(@Nullable Long citizen) {
    return new Entry(
        actorId, action, purpose, citizen, shown, hits, ground, refused, details, said);
  }

  public Entry showing(List<Long> citizens, @Nullable Integer inAll) {
    return new Entry(
        actorId, action, purpose, citizenId, citizens, inAll, ground, refused, details, said);
  }

  /** For another purpose than the action's usual one. */
  public Entry on(Purpose other, @Nullable String relation) {
    return new Entry(
        actorId, action, other, citizenId, shown, hits, relation, refused, details, said);
  }

  public Entry refused(String code) {
    return new Entry(actorId, action, purpose, citizenId, shown, hits, code, true, details, said);
  }

  public Entry with(Map<String, ?> more) {
    return new Entry(actorId, action, purpose, citizenId, shown, hits, ground, refused, more, said);
  }

  /** With what was typed, or what else can name a person. */
  public Entry saying(Map<String, ?> text) {
    return new Entry(
        actorId, action, purpose, citizenId, shown, hits, ground, refused, details, text);
  }
}
