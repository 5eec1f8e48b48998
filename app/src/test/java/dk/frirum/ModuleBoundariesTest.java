package dk.frirum;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

@DisplayName("The walls between the capabilities")
class ModuleBoundariesTest {
  /** Built apart and open in all their packages; Maven sees to it that they know nothing of us. */
  private static final DescribedPredicate<JavaClass> LIBRARIES =
      JavaClass.Predicates.resideInAnyPackage(
          "dk.frirum.rules..", "dk.frirum.population..", "dk.frirum.evidence..");

  @Test
  @DisplayName("hold: no cycles, and nobody reaches into another's insides")
  void hold() {
    ApplicationModules.of(Application.class, LIBRARIES).verify();
  }

  @Test
  @DisplayName(
      "are really checked: a planted reach into another's insides and a planted cycle are found")
  void canFail() {
    ApplicationModules broken =
        ApplicationModules.of(
            "dk.frirum.planted", (ImportOption) location -> location.contains("planted"));
    String found = String.valueOf(assertThrows(Violations.class, broken::verify).getMessage());
    assertTrue(found.contains("non-exposed type dk.frirum.planted.citizen.internal.Secret"), found);
    assertTrue(found.contains("Cycle detected"), found);
  }
}
