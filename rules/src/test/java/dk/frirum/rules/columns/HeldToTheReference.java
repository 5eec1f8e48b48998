package dk.frirum.rules.columns;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The tests that hold the fast evaluator to the reference, the quickest to notice first, without
 * JUnit: as a program of its own it ends however a changed class behaves.
 */
final class HeldToTheReference {
  static final int PASSED = 0;
  static final int FAILED = 3;

  private static final String RULES = "dk.frirum.rules.";
  private static final List<String> TESTS =
      List.of(
          "agreement.EvaluatorsAgreeTest",
          "example.ShapesTest",
          "example.KindsTest",
          "example.SameDayTest",
          "example.VersionsTest",
          "example.DeviationsTest",
          "agreement.ManyCitizensTest",
          "agreement.CardCasesAgreeTest");

  private HeldToTheReference() {}

  public static void main(String[] none) {
    int code = PASSED;
    try {
      for (String name : TESTS) {
        run(Class.forName(RULES + name));
      }
    } catch (Throwable noticed) {
      code = FAILED;
    }
    // A thread that never ends must not keep it.
    Runtime.getRuntime().halt(code);
  }

  private static void run(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> made = type.getDeclaredConstructor();
    made.setAccessible(true);
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Test.class)) {
        method.setAccessible(true);
        method.invoke(made.newInstance());
      }
    }
  }
}
