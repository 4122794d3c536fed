package dev.steward.platform.command;

import dev.steward.platform.Home;
import dev.steward.platform.Progress;
import dev.steward.platform.database.Database;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Runs the commands that modules bring, in a context in which nothing starts by itself.
final class Commands {

  private static final int UNKNOWN = 2;

  private final Class<?> application;
  private final Progress progress;

  Commands(Class<?> application, Progress progress) {
    this.application = application;
    this.progress = progress;
  }

  int run(String name, List<String> args, PrintStream out, PrintStream errors) {
    try (var opened = open()) {
      var found = all(opened.context).stream().filter(each -> each.name().equals(name)).findFirst();
      if (found.isEmpty()) {
        errors.println(Sentences.ofThisTerminal().say("start.unknownCommand", name));
        return UNKNOWN;
      }
      int exit = found.get().run(args, out);
      if (exit == UNKNOWN) {
        errors.println(usage(found.get()));
      }
      return exit;
    }
  }

  int help(PrintStream out) {
    try (var opened = open()) {
      out.println(Sentences.ofThisTerminal().say("start.help"));
      all(opened.context).forEach(command -> out.println(usage(command)));
      return 0;
    }
  }

  private static String usage(Command command) {
    return command.usage().stripTrailing().indent(2).stripTrailing();
  }

  private static List<Command> all(ConfigurableApplicationContext context) {
    var commands = new ArrayList<>(context.getBeansOfType(Command.class).values());
    commands.sort(Comparator.comparing(Command::name));
    return commands;
  }

  private Opened open() {
    // What a command answers goes to standard output; what happens meanwhile must not mix with it.
    System.setProperty("steward.log.target", "System.err");
    System.setProperty("steward.log.level", System.getProperty("steward.log.level", "WARN"));
    var databases = new ArrayList<Database>();
    var context =
        new SpringApplicationBuilder(application)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .properties(Map.of("spring.main.banner-mode", "off"))
            .registerShutdownHook(false)
            .logStartupInfo(false)
            .initializers(starting -> {
              var home = new Home(Homes.of(starting.getEnvironment()));
              var database =
                  Database.visiting(
                      starting.getEnvironment(), home, Version.of(application), progress);
              databases.add(database);
              starting.getBeanFactory().registerSingleton("database", database);
              starting.getBeanFactory().registerSingleton("progress", progress);
              starting.getBeanFactory().registerSingleton("lifecycleProcessor", new Asleep());
            })
            .run();
    return new Opened(context, databases.getFirst());
  }

  private record Opened(ConfigurableApplicationContext context, Database database)
      implements AutoCloseable {
    @Override
    public void close() {
      context.close();
      database.close();
    }
  }
}
