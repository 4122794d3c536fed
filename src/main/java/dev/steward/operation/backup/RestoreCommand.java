package dev.steward.operation.backup;

import dev.steward.platform.Progress;
import dev.steward.platform.blob.BlobCheck;
import dev.steward.platform.command.Command;
import dev.steward.platform.command.Sentences;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// `bin/steward restore`.
@Component
class RestoreCommand implements Command {

  private static final String KEYS = "--keys";
  private static final int MISUSED = 2;

  private final ObjectProvider<Restore> restore;
  private final ObjectProvider<Progress> progress;

  RestoreCommand(ObjectProvider<Restore> restore, ObjectProvider<Progress> progress) {
    this.restore = restore;
    this.progress = progress;
  }

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String usage() {
    return """
    restore FILE               restores a backup that holds its keys into an empty STEWARD_HOME
    restore FILE --keys DIR    the same, with the keys from a copy of the old STEWARD_HOME/keys\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    Optional<Path> keys =
        args.size() == 3 && args.get(1).equals(KEYS)
            ? Optional.of(Path.of(args.get(2)))
            : Optional.empty();
    if (args.isEmpty() || args.size() != (keys.isPresent() ? 3 : 1)) {
      return MISUSED;
    }
    Restore.Restored restored =
        restore
            .getObject()
            .from(Path.of(args.getFirst()), keys, progress.getIfAvailable(Progress::silent));
    return report(restored, Sentences.ofThisTerminal(), out);
  }

  private static int report(Restore.Restored restored, Sentences sentences, PrintStream out) {
    out.println(
        sentences.say(
            "restore.done",
            restored.manifest().madeAt().toString(),
            restored.manifest().rows(),
            restored.blobs().checked()));
    out.println(sentences.say("restore.held"));
    List<BlobCheck.Damage> damaged = restored.blobs().damaged();
    damaged.forEach(each ->
        out.println(sentences.say("restore.damaged", each.key().toString(), each.trouble())));
    return damaged.isEmpty() ? 0 : 1;
  }
}
