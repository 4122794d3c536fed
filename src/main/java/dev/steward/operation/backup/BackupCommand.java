package dev.steward.operation.backup;

import dev.steward.platform.command.Command;
import dev.steward.platform.command.Sentences;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// `bin/steward backup`.
@Component
class BackupCommand implements Command {

  private static final String WITH_KEYS = "--with-keys";
  private static final int MISUSED = 2;

  private final ObjectProvider<Backup> backup;

  BackupCommand(ObjectProvider<Backup> backup) {
    this.backup = backup;
  }

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String usage() {
    return """
    backup FILE|DIR                backs up database and blobs, also while the desk runs
    backup FILE|DIR --with-keys    the same, with the secret keys in the file\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    List<String> targets = args.stream().filter(arg -> !arg.startsWith("--")).toList();
    boolean withKeys = args.contains(WITH_KEYS);
    if (targets.size() != 1 || args.size() != (withKeys ? 2 : 1)) {
      return MISUSED;
    }
    Backup.Made made = backup.getObject().make(Path.of(targets.getFirst()), withKeys);
    return report(made, Sentences.ofThisTerminal(), out);
  }

  private static int report(Backup.Made made, Sentences sentences, PrintStream out) {
    Manifest manifest = made.manifest();
    out.println(
        sentences.say(
            "backup.made",
            made.file().toString(),
            manifest.rows(),
            manifest.tables().size(),
            manifest.blobFiles().count()));
    out.println(sentences.say(manifest.keysIncluded() ? "backup.keysInside" : "backup.keysApart"));
    if (!manifest.missingBlobs().isEmpty()) {
      out.println(sentences.say("backup.missing", manifest.missingBlobs().size()));
      return 1;
    }
    return 0;
  }
}
