package dk.frirum.evidence.known;

import java.util.List;

/** Differences in differences and clustered errors. */
final class DifferenceMethods {
  static final List<Method> ALL =
      List.of(
          new ClusteredMethod(),
          new WildBootstrapMethod(),
          new TwoByTwoMethod(),
          new CallawaySantAnnaMethod(),
          new StaggeredMethods.SunAbrahamMethod(),
          new StaggeredMethods.ImputationMethod(),
          new StaggeredMethods.SwitchersMethod(),
          new BaconMethod());

  private DifferenceMethods() {}
}
