package dev.steward.helpcenter.porting;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.Inventory;
import dev.steward.helpcenter.content.Kept;
import dev.steward.helpcenter.content.Shelf;
import dev.steward.helpcenter.filing.FileNames;
import dev.steward.helpcenter.filing.HelpFile;
import dev.steward.helpcenter.filing.HelpFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/// Writes the whole help center as Markdown files with front matter, its shelves and its files;
/// [MarkdownFolder] reads it back.
@Component
public class MarkdownExport {
  private static final int AT_ONCE = 200;

  private final Inventory inventory;
  private final Catalogues catalogues;
  private final HelpFiles files;

  MarkdownExport(Inventory inventory, Catalogues catalogues, HelpFiles files) {
    this.inventory = inventory;
    this.catalogues = catalogues;
    this.files = files;
  }

  /// Takes one file after the other.
  public interface Sink {
    /// @param path with `/`
    void take(String path, byte[] content) throws IOException;
  }

  /// Writes into a folder, over what has the same names there.
  ///
  /// @return how many files
  public int toFolder(Path folder) throws IOException {
    var count = new int[1];
    write((path, content) -> {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      count[0]++;
    });
    return count[0];
  }

  /// Writes a ZIP archive; the stream stays open.
  public void toZip(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    write((path, content) -> {
      zip.putNextEntry(new ZipEntry(path));
      zip.write(content);
      zip.closeEntry();
    });
    zip.finish();
  }

  private void write(Sink sink) throws IOException {
    List<Shelf> categories = inventory.categories();
    List<Shelf> sections = inventory.sections();
    Map<Long, String> folders = folders(categories, sections);
    Set<String> keys = new LinkedHashSet<>();
    List<String> order = new ArrayList<>();
    List<String> promoted = new ArrayList<>();
    long after = 0;
    List<Kept> page = inventory.articles(Inventory.Wanted.all(true), after, AT_ONCE);
    while (!page.isEmpty()) {
      for (Kept kept : page) {
        String folder = folders.getOrDefault(kept.article().section().value(), "") + "/";
        for (Kept.Edition edition : kept.editions()) {
          sink.take(folder + file(kept, edition).name(), bytes(file(kept, edition).write()));
          keys.addAll(FileNames.keys(edition.version().wording().body()));
        }
        order.add(kept.article().slug());
        if (kept.article().promoted()) {
          promoted.add(kept.article().slug());
        }
        after = kept.article().id().value();
      }
      page = inventory.articles(Inventory.Wanted.all(true), after, AT_ONCE);
    }
    for (String key : keys) {
      HelpFile file = files.find(key).orElse(null);
      if (file != null) {
        sink.take("files/" + key + "/" + file.name(), files.bytes(file));
      }
    }
    sink.take("shelves.properties", bytes(shelves(categories, sections, folders, order, promoted)));
  }

  private ArticleFile file(Kept kept, Kept.Edition edition) {
    Wording wording = edition.version().wording();
    var written =
        new Wording(
            wording.title(),
            wording.summary(),
            wording.labels(),
            wording.format(),
            wording.format() == Wording.Format.MARKDOWN
                ? wording.body().replace("(/hc/files/", "(files/")
                : wording.body());
    return new ArticleFile(
        kept.article().slug(),
        edition.locale(),
        kept.article().audience(),
        related(kept),
        edition.isDraft(),
        written);
  }

  private List<String> related(Kept kept) {
    Catalogue catalogue = catalogues.current();
    Set<Audience> all = EnumSet.allOf(Audience.class);
    return catalogue.find(kept.article().id(), all).stream()
        .flatMap(place -> place.article().related().stream())
        .flatMap(id -> catalogue.find(id, all).stream())
        .map(place -> place.article().slug())
        .toList();
  }

  private static String shelves(
      List<Shelf> categories,
      List<Shelf> sections,
      Map<Long, String> folders,
      List<String> articles,
      List<String> promoted) {
    var out = new StringBuilder();
    line(out, "categories", joined(categories.stream().map(Shelf::slug).toList()));
    line(
        out,
        "sections",
        joined(sections.stream().map(section -> folders.getOrDefault(section.id(), "")).toList()));
    line(out, "articles", joined(articles));
    line(out, "promoted", joined(promoted));
    categories.forEach(category -> labels(out, category.slug(), category));
    sections.forEach(
        section -> labels(out, folders.getOrDefault(section.id(), "").replace('/', '.'), section));
    return out.toString();
  }

  private static void labels(StringBuilder out, String key, Shelf shelf) {
    for (Shelf.Label label : shelf.labels()) {
      String tag = label.locale().toLanguageTag();
      line(out, key + ".name." + tag, label.name());
      if (!label.description().isEmpty()) {
        line(out, key + ".description." + tag, label.description());
      }
    }
  }

  private static void line(StringBuilder out, String key, String value) {
    String safe = value.replace("\\", "\\\\").replace("\n", "\\n");
    out.append(key).append(" = ").append(safe).append('\n');
  }

  private static String joined(List<String> slugs) {
    return String.join(", ", slugs);
  }

  /// Where the articles of each section lie.
  private static Map<Long, String> folders(List<Shelf> categories, List<Shelf> sections) {
    Map<Long, String> names = categories.stream().collect(Collectors.toMap(Shelf::id, Shelf::slug));
    return sections.stream()
        .collect(
            Collectors.toMap(
                Shelf::id,
                section -> names.getOrDefault(section.category(), "") + "/" + section.slug()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
