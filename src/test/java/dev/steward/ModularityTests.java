package dev.steward;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The walls between modules stand. A `package-info.java` in the test tree would hide the one in the
 * main tree, and with it what a module allows and exposes, so there are none.
 */
class ModularityTests {

  @Test
  void modulesUseOfEachOtherWhatTheyMayAndNothingElse() {
    // Compiled templates see the page records of every module; nothing sees them.
    var templates = JavaClass.Predicates.resideInAPackage("dev.steward.jte..");

    ApplicationModules.of(Steward.class, templates).verify();
  }
}
