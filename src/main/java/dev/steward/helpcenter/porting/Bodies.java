package dev.steward.helpcenter.porting;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.filing.HelpFile;
import dev.steward.helpcenter.filing.HelpFiles;
import dev.steward.helpcenter.rendering.PastedHtml;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.egress.Answer;
import dev.steward.platform.egress.Egress;
import dev.steward.platform.egress.Errand;
import dev.steward.platform.error.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// The words of an import in our own form: HTML becomes Markdown, links between articles go by
/// name, pictures and files are kept here.
final class Bodies {
  private static final Pattern ARTICLE =
      Pattern.compile("(?:https?://[^/]+)?/hc/[^/]+/articles/([0-9]+).*");
  private static final Pattern RELATIVE =
      Pattern.compile("(!?\\[[^\\]]*])\\((?![a-z]+:|/|#)([^()\\s]{1,300})\\)");
  private static final Pattern OURS = Pattern.compile("files/([a-z2-7]{20,60})/([A-Za-z0-9_.-]+)");
  private static final Duration WITHIN = Duration.ofSeconds(15);

  private final String from;
  private final Parcel parcel;
  private final Importing.Options options;
  private final Actor by;
  private final Map<String, String> slugs;
  private final List<Bundle.Note> notes;
  private final Source source;

  private Bodies(
      String from,
      Parcel parcel,
      Importing.Options options,
      Actor by,
      Map<String, String> slugs,
      List<Bundle.Note> notes,
      Source source) {
    this.from = from;
    this.parcel = parcel;
    this.options = options;
    this.by = by;
    this.slugs = slugs;
    this.notes = notes;
    this.source = source;
  }

  /// Makes them.
  @Component
  record Source(ImportRepository rows, HelpFiles files, Egress egress) {
    Bodies of(
        String from,
        Parcel parcel,
        Importing.Options options,
        Actor by,
        Map<String, String> slugs,
        List<Bundle.Note> notes) {
      return new Bodies(from, parcel, options, by, slugs, notes, this);
    }
  }

  /// The wording to write; its files are kept.
  Wording take(Bundle.Piece piece, Bundle.Words words) {
    return convert(words, true);
  }

  /// The wording as far as it can be told without keeping anything.
  Wording rehearse(Bundle.Piece piece, Bundle.Words words) {
    return convert(words, false);
  }

  private Wording convert(Bundle.Words words, boolean keep) {
    Wording came = words.wording();
    boolean foreign = from.equals("zendesk");
    if (!foreign) {
      return with(came, came.format(), local(came, keep));
    }
    Document page = Jsoup.parseBodyFragment(came.body());
    page.outputSettings().prettyPrint(false);
    page.select("a[href]").forEach(link -> link(link, keep));
    page.select("img").forEach(image -> image(image, came.title(), keep));
    boolean wide = !page.select("[colspan], [rowspan]").isEmpty();
    return wide
        ? with(came, Wording.Format.HTML, page.body().html())
        : with(came, Wording.Format.MARKDOWN, PastedHtml.markdown(page.body().html()));
  }

  private static Wording with(Wording came, Wording.Format format, String body) {
    return new Wording(came.title(), came.summary(), came.labels(), format, body);
  }

  private void link(Element link, boolean keep) {
    String address = link.attr("href");
    Matcher article = ARTICLE.matcher(address);
    if (article.matches() && slugs.containsKey(article.group(1))) {
      link.attr("href", "article:" + slugs.get(article.group(1)));
    } else if (keep && address.contains("/article_attachments/")) {
      kept(address, link.text()).ifPresent(file -> link.attr("href", file.path()));
    }
  }

  private void image(Element image, String title, boolean keep) {
    Optional<HelpFile> file = keep ? kept(image.attr("src"), title) : Optional.empty();
    if (file.isEmpty()) {
      image.remove();
      return;
    }
    if (image.attr("alt").isBlank()) {
      image.attr("alt", title);
      notes.add(new Bundle.Note("words", title, file.get().name()));
    }
    image.attr("src", file.get().path());
  }

  private String local(Wording came, boolean keep) {
    return RELATIVE
        .matcher(came.body())
        .replaceAll(
            link -> Matcher.quoteReplacement(local(came, link.group(1), link.group(2), keep)));
  }

  private String local(Wording came, String words, String path, boolean keep) {
    Matcher ours = OURS.matcher(path);
    if (ours.find()
        && source
            .files
            .find(ours.group(1))
            .filter(f -> f.name().equals(ours.group(2)))
            .isPresent()) {
      return words + "(/hc/files/" + ours.group(1) + "/" + ours.group(2) + ")";
    }
    Optional<HelpFile> file = keep ? kept(path, came.title()) : Optional.empty();
    return words + "(" + file.map(HelpFile::path).orElse(path) + ")";
  }

  /// The file of an address, kept here: from the parcel, or fetched where that is wanted.
  private Optional<HelpFile> kept(String address, String title) {
    String plain = address.replaceAll("[?#].*", "").replaceFirst("^(?:\\./)+", "");
    String name =
        URLDecoder.decode(
            plain
                .substring(plain.lastIndexOf('/') + 1)
                .replace("+", "%2B")
                .replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
            StandardCharsets.UTF_8);
    Optional<byte[]> bytes =
        parcel
            .ending(plain)
            .or(() -> name.isEmpty() ? Optional.empty() : parcel.ending(name))
            .or(() -> fetched(address));
    if (bytes.isEmpty()) {
      notes.add(new Bundle.Note("file", title, address));
    }
    return bytes.flatMap(content -> keep(name, content, title));
  }

  private Optional<HelpFile> keep(String name, byte[] content, String title) {
    String id = BlobKey.ofContent(content).sha256Hex();
    Optional<HelpFile> before =
        source.rows.find(from, "file", id).flatMap(known -> source.files.find(known.own()));
    if (before.isPresent()) {
      return before;
    }
    try {
      HelpFile file = source.files.keep(name, content, by);
      source.rows.remember(from, "file", id, file.id(), new byte[0]);
      return Optional.of(file);
    } catch (Refusal refused) {
      notes.add(new Bundle.Note("refused", title, name + ": " + refused.code().code()));
      return Optional.empty();
    }
  }

  private Optional<byte[]> fetched(String address) {
    if (!options.fetch() || !address.startsWith("https://")) {
      return Optional.empty();
    }
    Errand errand = Errand.get(address).within(WITHIN, DataSize.ofBytes(HelpFiles.LARGEST));
    return source.egress.send(errand) instanceof Answer.Given given && given.status() == 200
        ? Optional.of(given.body())
        : Optional.empty();
  }
}
