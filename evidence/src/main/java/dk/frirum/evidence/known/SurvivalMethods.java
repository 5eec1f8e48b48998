package dk.frirum.evidence.known;

import java.util.List;

/** Time until something happens. */
final class SurvivalMethods {
  static final List<Method> ALL =
      List.of(
          new KaplanMeierMethod(),
          new IncidenceMethod(),
          new GroupTests.LogRankMethod(),
          new GroupTests.GrayMethod(),
          new CoxMethod(),
          new FineGrayMethod(),
          new CompareCurves());

  private SurvivalMethods() {}
}
