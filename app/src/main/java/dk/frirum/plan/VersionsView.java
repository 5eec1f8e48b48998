package dk.frirum.plan;

import java.util.List;

/**
 * What was changed in a plan, version by version.
 *
 * @param versions latest first
 */
public record VersionsView(String name, String planHref, List<One> versions) {
  public VersionsView {
    versions = List.copyOf(versions);
  }

  /**
   * A version.
   *
   * @param when in words
   * @param changes what it changed, in words
   */
  public record One(int number, String when, String by, boolean byCitizen, List<String> changes) {
    public One {
      changes = List.copyOf(changes);
    }
  }
}
