package dev.steward;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// The walls between modules stand, and are drawn below `target/spring-modulith-docs`. A
/// `package-info.java` in the test tree would hide the one in the main tree, and with it what a
/// module allows and exposes, so `HouseRuleTests` sees to it that there are none.
class ModularityTests {

  // Compiled templates see the page records of every module; nothing sees them.
  private static final ApplicationModules MODULES =
      ApplicationModules.of(
          Steward.class, JavaClass.Predicates.resideInAPackage("dev.steward.jte.."));

  @Test
  void modulesUseOfEachOtherWhatTheyMayAndNothingElse() {
    MODULES.verify();
  }

  @Test
  void theMapOfTheModulesIsDrawn() {
    new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
  }
}
