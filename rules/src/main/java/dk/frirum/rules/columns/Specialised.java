package dk.frirum.rules.columns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a class of its own for each version of each requirement: a template, defined again as a
 * hidden class with the task as its class data. To the compiler of the virtual machine the task is
 * then a constant: the shape, the spans and the conditions are folded into the code, and no
 * version's habits disturb another's. That makes the mass run several times faster than one shared
 * walk, without generating a line of code.
 */
final class Specialised {
  private static final MethodHandles.Lookup HERE = MethodHandles.lookup();
  private static final Map<Class<?>, byte[]> CODE = new ConcurrentHashMap<>();

  private Specialised() {}

  static Step step(Class<? extends Step> template, Step.Task task) {
    try {
      return (Step)
          HERE.defineHiddenClassWithClassData(
                  CODE.computeIfAbsent(template, Specialised::code), task, true)
              .lookupClass()
              .getDeclaredConstructor()
              .newInstance();
    } catch (InstantiationException
        | IllegalAccessException
        | InvocationTargetException
        | NoSuchMethodException e) {
      throw new IllegalStateException("Cannot define a walk for " + task, e);
    }
  }

  private static byte[] code(Class<?> template) {
    String file = template.getSimpleName() + ".class";
    try (@Nullable InputStream in = Specialised.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing beside its package");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
