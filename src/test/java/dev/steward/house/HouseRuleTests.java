package dev.steward.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rules about the text of the code that neither the compiler nor its plugins know.
class HouseRuleTests {

  private static final Set<String> CATCH_ALL = Set.of("Exception", "Throwable");

  @Test
  void everyPublicTypeIsDocumented() {
    var found = new TreeSet<String>();
    for (CompilationUnitTree unit : SourceTree.MAIN.units()) {
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
          boolean open = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
          DocCommentTree doc = SourceTree.MAIN.trees().getDocCommentTree(getCurrentPath());
          if (open && (doc == null || doc.getFirstSentence().isEmpty())) {
            found.add(SourceTree.path(unit) + "#" + type.getSimpleName());
          }
          return super.visitClass(type, nothing);
        }
      }.scan(unit, null);
    }
    assertThat(Exceptions.wrong("documented", found)).as("public types without a doc").isEmpty();
  }

  @Test
  void everyPackageIsNullMarkedAndTellsWhatItIs() {
    var wrong = new TreeSet<String>();
    for (Path source : SourceTree.files(Path.of("src/main/java"), ".java")) {
      Path page = source.resolveSibling("package-info.java");
      if (!Files.exists(page)) {
        wrong.add(page + " is missing");
      } else if (!SourceTree.read(page).contains("@NullMarked")) {
        wrong.add(page + " does not say @NullMarked");
      } else if (!SourceTree.read(page).startsWith("///")) {
        wrong.add(page + " tells nothing about the package");
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// Whoever reads the annotations of a package finds the test tree's page first.
  @Test
  void noTestPackageHidesThePageOfTheRealOne() {
    assertThat(SourceTree.files(Path.of("src/test/java"), "package-info.java"))
        .filteredOn(page -> Files.exists(Path.of(page.toString().replace("src/test", "src/main"))))
        .isEmpty();
  }

  @Test
  void nobodyCatchesEverything() {
    var found = new TreeSet<String>();
    each((unit, tree) -> {
      if (tree instanceof CatchTree caught
          && CATCH_ALL.contains(caught.getParameter().getType().toString())) {
        found.add(SourceTree.path(unit));
      }
    });
    assertThat(Exceptions.wrong("catch all", found))
        .as("bugs are caught at the edges only; catch what the callee declares")
        .isEmpty();
  }

  @Test
  void nobodyReturnsNullOrThrowsABareException() {
    var found = new TreeSet<String>();
    each((unit, tree) -> {
      boolean isNull =
          tree instanceof ReturnTree returned
              && returned.getExpression() instanceof LiteralTree literal
              && literal.getKind() == Tree.Kind.NULL_LITERAL;
      boolean isBare =
          tree instanceof ThrowTree thrown
              && thrown.getExpression() instanceof NewClassTree made
              && Set.of("RuntimeException", "Exception").contains(made.getIdentifier().toString());
      if (isNull || isBare) {
        found.add(SourceTree.path(unit));
      }
    });
    assertThat(Exceptions.wrong("null and bare", found)).isEmpty();
  }

  @Test
  void lookupsAreNotNamedGet() {
    var found = new TreeSet<String>();
    each((unit, tree) -> {
      if (tree instanceof MethodTree method
          && method.getName().toString().matches("get[A-Z].*")
          && method.getModifiers().getAnnotations().stream()
              .noneMatch(annotation -> annotation.toString().contains("Override"))) {
        found.add(SourceTree.path(unit) + "#" + method.getName());
      }
    });
    assertThat(Exceptions.wrong("get", found)).as("find, require, list, or the noun").isEmpty();
  }

  @Test
  void aLambdaOfManyStatementsGetsAName() {
    var found = new ArrayList<String>();
    each((unit, tree) -> {
      if (tree instanceof LambdaExpressionTree lambda && SourceTree.MAIN.lines(unit, lambda) > 25) {
        found.add(SourceTree.path(unit));
      }
    });
    assertThat(Exceptions.wrong("lambda", found)).isEmpty();
  }

  @Test
  void noTestSleeps() {
    List<String> found =
        SourceTree.files(Path.of("src/test/java"), ".java").stream()
            .filter(file -> !file.endsWith("HouseRuleTests.java"))
            .filter(file -> SourceTree.read(file).contains("Thread.sleep("))
            .map(Path::toString)
            .toList();
    assertThat(Exceptions.wrong("sleep", found)).as("await with a limit instead").isEmpty();
  }

  private interface Sight {
    void see(CompilationUnitTree unit, Tree tree);
  }

  private static void each(Sight sight) {
    for (CompilationUnitTree unit : SourceTree.MAIN.units()) {
      new com.sun.source.util.TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
          if (tree != null) {
            sight.see(unit, tree);
          }
          return super.scan(tree, nothing);
        }
      }.scan(unit, null);
    }
  }
}
