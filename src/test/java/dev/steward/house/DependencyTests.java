package dev.steward.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every dependency of `pom.xml` says in `docs/dependencies.md` why it is here.
class DependencyTests {

  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)<");

  @Test
  void everyDependencyGivesItsReason() {
    String page = SourceTree.read(Path.of("docs/dependencies.md"));
    var silent = new TreeSet<String>();
    DEPENDENCY
        .matcher(SourceTree.read(Path.of("pom.xml")))
        .results()
        .map(found -> found.group(1))
        .filter(name -> !page.contains("`" + name + "`") && !page.contains(":" + name + "`"))
        .forEach(silent::add);
    assertThat(silent).isEmpty();
  }
}
