package dev.steward.helpcenter.porting;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.HelpError;
import dev.steward.platform.command.Command;
import dev.steward.platform.command.Sentences;
import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// `bin/steward articles`.
@Component
class ArticlesCommand implements Command {
  private static final int MISUSED = 2;
  private static final String REHEARSE = "--dry-run";
  private static final String FETCH = "--fetch-pictures";
  private static final List<String> KINDS = List.of("category", "section", "words");

  private final ObjectProvider<Importing> importing;
  private final ObjectProvider<MarkdownExport> export;

  ArticlesCommand(ObjectProvider<Importing> importing, ObjectProvider<MarkdownExport> export) {
    this.importing = importing;
    this.export = export;
  }

  @Override
  public String name() {
    return "articles";
  }

  @Override
  public String usage() {
    return """
    articles import zendesk FILE|DIR|ZIP    takes in a Guide export (JSON); may be repeated
    articles import markdown DIR|ZIP        takes in Markdown files with front matter
      --dry-run                             only tells what would happen
      --fetch-pictures                      fetches pictures that are not among the files
    articles export DIR                     writes all articles, shelves and files as Markdown\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    if (args.size() == 2 && args.getFirst().equals("export")) {
      return export(Path.of(args.get(1)), out);
    }
    boolean known =
        args.size() >= 3
            && args.getFirst().equals("import")
            && List.of(REHEARSE, FETCH).containsAll(args.subList(3, args.size()));
    Optional<Importing.Kind> kind =
        Arrays.stream(Importing.Kind.values())
            .filter(each -> known && each.code().equals(args.get(1)))
            .findFirst();
    return kind.isEmpty() ? MISUSED : take(kind.get(), args, out);
  }

  private int take(Importing.Kind kind, List<String> args, PrintStream out) {
    var options = new Importing.Options(args.contains(REHEARSE), args.contains(FETCH));
    Parcel parcel = Parcel.of(Path.of(args.get(2)));
    ImportReport report = importing.getObject().run(kind, parcel, options, Actor.OPERATOR);
    Sentences sentences = Sentences.ofThisTerminal();
    report.lines().stream()
        .filter(line -> line.verdict() != ImportReport.Verdict.SAME)
        .forEach(line ->
            out.println(
                sentences.say("porting.verdict." + line.verdict().code())
                    + "  "
                    + sentences.say("porting.kind." + line.kind())
                    + "  "
                    + line.name()));
    report
        .notes()
        .forEach(note ->
            out.println(
                "!  " + sentences.say("porting.note." + note.key(), note.what(), note.detail())));
    for (String each : KINDS) {
      out.println(
          sentences.say(
              "porting.sum",
              sentences.say("porting.kind." + each),
              report.count(each, ImportReport.Verdict.NEW),
              report.count(each, ImportReport.Verdict.CHANGED),
              report.count(each, ImportReport.Verdict.SAME),
              report.count(each, ImportReport.Verdict.KEPT)));
    }
    if (report.rehearsed()) {
      out.println(sentences.say("porting.rehearsed"));
    }
    return 0;
  }

  private int export(Path folder, PrintStream out) {
    try {
      int files = export.getObject().toFolder(folder);
      out.println(Sentences.ofThisTerminal().say("porting.exported", files, folder));
      return 0;
    } catch (IOException e) {
      throw new Refusal(HelpError.BAD_FILE, e, folder.toString(), "write");
    }
  }
}
