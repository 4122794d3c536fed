package dev.steward.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Files and methods stay small enough to be read. Prints the median and the 95th percentile.
class SizeTests {

  private static final int CLASS = 400;
  private static final int METHOD = 40;
  private static final int CONSTRUCTOR = 8;
  private static final int TEMPLATE = 150;
  private static final int STYLE_SHEET = 400;
  private static final int SCRIPT = 250;
  private static final int TEST = 500;

  @Test
  void filesAreShort() {
    var wrong = new ArrayList<String>();
    wrong.addAll(tooLong("class", "src/main/java", ".java", CLASS));
    wrong.addAll(tooLong("test class", "src/test/java", ".java", TEST));
    wrong.addAll(tooLong("template", "src/main/jte", ".jte", TEMPLATE));
    wrong.addAll(tooLong("style sheet", "src/main/resources/static", ".css", STYLE_SHEET));
    wrong.addAll(tooLong("script", "src/main/resources/static", ".js", SCRIPT));
    assertThat(wrong).isEmpty();
  }

  @Test
  void methodsAreShort() {
    var sizes = new ArrayList<Integer>();
    var found = new ArrayList<String>();
    for (CompilationUnitTree unit : SourceTree.MAIN.units()) {
      eachMethod(
          unit,
          (type, method) -> {
            int lines = SourceTree.MAIN.lines(unit, method);
            sizes.add(lines);
            if (lines > METHOD) {
              found.add(place(unit, method) + "  " + lines + " lines");
            }
          });
    }
    print("method", sizes);
    assertThat(Exceptions.wrong("method", found)).as("longer than " + METHOD).isEmpty();
  }

  @Test
  void constructorsTakeFewCollaborators() {
    var found = new ArrayList<String>();
    for (CompilationUnitTree unit : SourceTree.MAIN.units()) {
      eachMethod(
          unit,
          (type, method) -> {
            int width = method.getParameters().size();
            boolean made = type.getKind() == com.sun.source.tree.Tree.Kind.CLASS;
            if (made && method.getReturnType() == null && width > CONSTRUCTOR) {
              found.add(place(unit, method) + "  " + width + " parameters");
            }
          });
    }
    assertThat(Exceptions.wrong("constructor", found)).as("wider than " + CONSTRUCTOR).isEmpty();
  }

  private interface MethodSight {
    void see(ClassTree type, MethodTree method);
  }

  private static void eachMethod(CompilationUnitTree unit, MethodSight sight) {
    new TreeScanner<Void, ClassTree>() {
      @Override
      public Void visitClass(ClassTree type, ClassTree outer) {
        return super.visitClass(type, type);
      }

      @Override
      public Void visitMethod(MethodTree method, ClassTree type) {
        sight.see(type, method);
        return super.visitMethod(method, type);
      }
    }.scan(unit, null);
  }

  private static String place(CompilationUnitTree unit, MethodTree method) {
    return SourceTree.path(unit) + "#" + method.getName();
  }

  private static List<String> tooLong(String rule, String root, String ending, int limit) {
    var sizes = new ArrayList<Integer>();
    var found = new ArrayList<String>();
    for (Path file : SourceTree.files(Path.of(root), ending)) {
      if (!file.toString().contains("/vendor/")) {
        int lines = (int) SourceTree.read(file).lines().count();
        sizes.add(lines);
        if (lines > limit) {
          found.add(file + "  " + lines + " lines, more than " + limit);
        }
      }
    }
    print(rule, sizes);
    return Exceptions.wrong(rule, found);
  }

  private static void print(String what, List<Integer> sizes) {
    var sorted = sizes.stream().sorted().toList();
    System.out.printf(
        "size of a %-12s median %3d, 95th percentile %3d, largest %3d, of %d%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.getLast(),
        sorted.size());
  }
}
