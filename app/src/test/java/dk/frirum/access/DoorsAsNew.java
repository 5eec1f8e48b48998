package dk.frirum.access;

import java.util.Map;
import java.util.Objects;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Every test comes from one address, and the door counts what fails from there for a quarter of an
 * hour: without this, whether a test may sign in hangs on which tests were quick before it.
 */
public final class DoorsAsNew implements TestExecutionListener {
  @Override
  public void beforeTestClass(TestContext test) {
    if (test.hasApplicationContext()) {
      test.getApplicationContext()
          .getBeanProvider(LoginAttempts.class)
          .ifAvailable(attempts ->
              ((Map<?, ?>)
                      Objects.requireNonNull(ReflectionTestUtils.getField(attempts, "failures")))
                  .clear());
    }
  }
}
