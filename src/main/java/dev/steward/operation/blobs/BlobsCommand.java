package dev.steward.operation.blobs;

import dev.steward.platform.blob.BlobCheck;
import dev.steward.platform.blob.BlobKeys;
import dev.steward.platform.blob.BlobSweep;
import dev.steward.platform.command.Command;
import dev.steward.platform.command.Sentences;
import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// `bin/steward blobs`.
@Component
class BlobsCommand implements Command {

  private static final int MISUSED = 2;

  private final ObjectProvider<BlobCheck> check;
  private final ObjectProvider<BlobSweep> sweep;
  private final ObjectProvider<BlobKeys> keys;

  BlobsCommand(
      ObjectProvider<BlobCheck> check,
      ObjectProvider<BlobSweep> sweep,
      ObjectProvider<BlobKeys> keys) {
    this.check = check;
    this.sweep = sweep;
    this.keys = keys;
  }

  @Override
  public String name() {
    return "blobs";
  }

  @Override
  public String usage() {
    return """
    blobs check         reads every stored mail and attachment and compares it with its hash
    blobs sweep         removes files older than a day that no row names
    blobs rotate-key    makes a new key and wraps all data keys with it; old keys stay\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    var sentences = Sentences.ofThisTerminal();
    return switch (args.size() == 1 ? args.getFirst() : "") {
      case "check" -> check(sentences, out);
      case "sweep" -> {
        out.println(sentences.say("blobs.swept", sweep.getObject().run()));
        yield 0;
      }
      case "rotate-key" -> {
        out.println(sentences.say("blobs.rotated", keys.getObject().rotate()));
        yield 0;
      }
      default -> MISUSED;
    };
  }

  private int check(Sentences sentences, PrintStream out) {
    BlobCheck.Report report = check.getObject().all();
    report
        .damaged()
        .forEach(each ->
            out.println(sentences.say("restore.damaged", each.key().toString(), each.trouble())));
    out.println(sentences.say("blobs.checked", report.checked(), report.damaged().size()));
    return report.damaged().isEmpty() ? 0 : 1;
  }
}
