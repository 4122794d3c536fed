package dev.steward;

import dev.steward.platform.command.CommandLine;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The application, and where its process begins: `bin/steward` calls [#main].
///
/// Beans are named by their whole class name: modules may use the same short one.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Steward {

  Steward() {}

  /// Does what the words say; see [CommandLine].
  public static void main(String[] words) {
    int exit = new CommandLine(Steward.class, System.out, System.err).run(List.of(words));
    if (exit >= 0) {
      System.exit(exit);
    }
  }
}
