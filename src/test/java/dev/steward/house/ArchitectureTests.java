package dev.steward.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Visibility, names and layers of the compiled classes.
class ArchitectureTests {

  static final JavaClasses DESK =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/dev/steward/jte/"))
          .importPackages("dev.steward");

  private static final Pattern NO_NAME =
      Pattern.compile(
          ".*(Impl|Utils?|Helper|Manager|Handler|Processor|Dto|DTO|VO|BO|Entity|Info|Data|Enum)$"
              + "|^(Base|Abstract)[A-Z].*|^I[A-Z][a-z].*");

  @Test
  void controllersRepositoriesAndFormsAreClosed() {
    var found = new TreeSet<String>();
    DESK.stream()
        .filter(type -> type.getSimpleName().matches(".*(Controller|Repository|Form)"))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .forEach(type -> found.add(type.getName()));
    assertThat(Exceptions.wrong("closed", found))
        .as("only their own package uses them; pages are the exception, for templates")
        .isEmpty();
  }

  @Test
  void httpStaysAtTheRim() {
    noClasses()
        .that(describe("are not at the rim", type -> !isRim(type)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.web.bind.annotation..")
        .because("what a module does must not know how it was asked")
        .check(DESK);
  }

  @Test
  void noTypeHasANameWithoutAJob() {
    var found = new TreeSet<String>();
    DESK.stream()
        .filter(type -> NO_NAME.matcher(type.getSimpleName()).matches())
        .forEach(type -> found.add(type.getName()));
    assertThat(Exceptions.wrong("name", found))
        .as("a name that needs one of these words belongs to a thing that has no job yet")
        .isEmpty();
  }

  @Test
  void slicesDoNotGoInCircles() {
    slices().matching("dev.steward.(*).(*)..").should().beFreeOfCycles().check(DESK);
  }

  @Test
  void platformKnowsNobody() {
    noClasses()
        .that()
        .resideInAPackage("dev.steward.platform..")
        .should()
        .dependOnClassesThat(
            describe(
                "of another module",
                type ->
                    type.getPackageName().startsWith("dev.steward.")
                        && !type.getPackageName().startsWith("dev.steward.platform")))
        .check(DESK);
  }

  private static boolean isRim(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    String name = outermost.getSimpleName();
    return name.endsWith("Controller")
        || name.endsWith("Guard")
        || type.getPackageName().startsWith("dev.steward.platform.web")
        || outermost.isAnnotatedWith("org.springframework.web.bind.annotation.RestControllerAdvice")
        || outermost.isAnnotatedWith("org.springframework.web.bind.annotation.ControllerAdvice");
  }
}
