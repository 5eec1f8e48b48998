package dk.frirum.access.municipal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rights in groups, as the OIO Basic Privilege Profile has them.
 *
 * @param groups each holds within its own bounds only
 */
public record Rights(List<Group> groups) {

  public Rights {
    groups = List.copyOf(groups);
  }

  /**
   * Privileges that hold for one organisation.
   *
   * @param cvr the organisation's CVR number; none where the group does not say
   * @param privileges names of user-system roles (<i>brugersystemroller</i>)
   * @param limits data limits (<i>dataafgrænsninger</i>) on all the privileges of the group
   */
  public record Group(@Nullable String cvr, List<String> privileges, List<Limit> limits) {

    public Group {
      privileges = List.copyOf(privileges);
      limits = List.copyOf(limits);
    }
  }

  /** A data limit: its name, and one value it allows. */
  public record Limit(String name, String value) {}
}
