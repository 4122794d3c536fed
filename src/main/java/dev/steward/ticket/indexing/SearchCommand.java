package dev.steward.ticket.indexing;

import dev.steward.platform.Progress;
import dev.steward.platform.command.Command;
import dev.steward.platform.command.Sentences;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// `bin/steward search`.
@Component
class SearchCommand implements Command {
  private static final int MISUSED = 2;
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int LOOKS = 4 * 60 * 60;

  private final ObjectProvider<IndexRows> rows;
  private final ObjectProvider<IndexBuild> build;
  private final ObjectProvider<IndexFolders> folders;
  private final ObjectProvider<TicketIndex> index;
  private final ObjectProvider<Progress> progress;

  SearchCommand(
      ObjectProvider<IndexRows> rows,
      ObjectProvider<IndexBuild> build,
      ObjectProvider<IndexFolders> folders,
      ObjectProvider<TicketIndex> index,
      ObjectProvider<Progress> progress) {
    this.rows = rows;
    this.build = build;
    this.folders = folders;
    this.index = index;
    this.progress = progress;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String usage() {
    return """
    search rebuild      builds the index of tickets anew beside the present one; the desk goes on working
    search status       tells how the index of each running desk stands\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    var sentences = Sentences.ofThisTerminal();
    return switch (args.size() == 1 ? args.getFirst() : "") {
      case "rebuild" -> rebuild(sentences, out);
      case "status" -> status(sentences, out);
      default -> MISUSED;
    };
  }

  private int status(Sentences sentences, PrintStream out) {
    List<IndexRows.Row> alive = rows.getObject().alive();
    if (alive.isEmpty()) {
      out.println(sentences.say("search.command.nobody"));
    }
    alive.forEach(row ->
        out.println(
            sentences.say(
                "search.command.status",
                row.home(),
                row.entries(),
                row.position(),
                row.wanted() || row.total() > 0 ? 1 : 0)));
    return 0;
  }

  private int rebuild(Sentences sentences, PrintStream out) {
    int asked = rows.getObject().want();
    if (asked == 0) {
      out.println(sentences.say("search.command.none"));
      String home = folders.getObject().home();
      build
          .getObject()
          .run(
              (done, total) ->
                  progress
                      .getObject()
                      .now(sentences.say("search.command.progress", home, done, total)),
              () -> false);
      out.println(sentences.say("search.command.done", home, index.getObject().size()));
      return 0;
    }
    out.println(sentences.say("search.command.asked", asked));
    return awaited(sentences, out);
  }

  private int awaited(Sentences sentences, PrintStream out) {
    for (int look = 0; look < LOOKS; look++) {
      List<IndexRows.Row> alive = rows.getObject().alive();
      if (alive.stream().noneMatch(IndexRows.Row::wanted)) {
        alive.forEach(
            row -> out.println(sentences.say("search.command.done", row.home(), row.entries())));
        return 0;
      }
      alive.stream()
          .filter(IndexRows.Row::wanted)
          .forEach(row ->
              progress
                  .getObject()
                  .now(
                      sentences.say(
                          "search.command.progress", row.home(), row.done(), row.total())));
      LockSupport.parkNanos(LOOK.toNanos());
    }
    out.println(sentences.say("search.command.slow"));
    return 1;
  }
}
