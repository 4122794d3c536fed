package dev.steward.house;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.steward.Steward;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// The walls between the modules: no cycle, only what `allowedDependencies` allow, only what the
/// other module offers. Draws them below `target/spring-modulith-docs`.
class ModularityTests {

  private static final ApplicationModules MODULES =
      ApplicationModules.of(
          Steward.class, JavaClass.Predicates.resideInAPackage("dev.steward.jte.."));

  @Test
  void modulesUseOnlyWhatTheyMay() {
    MODULES.verify();
  }

  @Test
  void theMapIsDrawn() {
    new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
  }
}
