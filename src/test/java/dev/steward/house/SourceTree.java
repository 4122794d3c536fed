package dev.steward.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Java sources as the compiler's parser sees them: shapes and comments, no types resolved.
record SourceTree(DocTrees trees, List<CompilationUnitTree> units) {

  static final SourceTree MAIN = parse(Path.of("src/main/java"));

  private static SourceTree parse(Path root) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var sources = files.getJavaFileObjectsFromPaths(files(root, ".java"));
      var task =
          (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
      DocTrees trees = DocTrees.instance(task);
      var units = Stream.<CompilationUnitTree>builder();
      task.parse().forEach(units::add);
      return new SourceTree(trees, units.build().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The path from the root of the repository, as `src/main/java/…`.
  static String path(CompilationUnitTree unit) {
    Path file = Path.of(unit.getSourceFile().toUri());
    return file.isAbsolute()
        ? Path.of("").toAbsolutePath().relativize(file).toString()
        : file.toString();
  }

  /// How many lines a tree takes, without its comment.
  int lines(CompilationUnitTree unit, com.sun.source.tree.Tree tree) {
    var positions = trees.getSourcePositions();
    var lines = unit.getLineMap();
    long start = positions.getStartPosition(unit, tree);
    long end = positions.getEndPosition(unit, tree);
    return (int) (lines.getLineNumber(end) - lines.getLineNumber(start)) + 1;
  }

  static List<Path> files(Path root, String ending) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
