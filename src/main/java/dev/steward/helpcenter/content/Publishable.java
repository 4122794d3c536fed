package dev.steward.helpcenter.content;

import dev.steward.helpcenter.HelpError;
import dev.steward.helpcenter.Version;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.filing.FileNames;
import dev.steward.helpcenter.filing.HelpFiles;
import dev.steward.platform.error.Refusal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds back what a reader would stumble over.
@Component
class Publishable {
  private static final Pattern ARTICLE = Pattern.compile("\\(article:([a-z0-9-]+)\\)");

  private final JdbcClient db;
  private final Variables variables;
  private final HelpFiles files;

  Publishable(JdbcClient db, Variables variables, HelpFiles files) {
    this.db = db;
    this.variables = variables;
    this.files = files;
  }

  /// @throws Refusal naming the variables nobody has set, the articles nobody has made, the files
  ///   nobody keeps, or the pictures without words for those who cannot see them
  void require(Version version) {
    String all =
        version.wording().title()
            + "\n"
            + version.wording().summary()
            + "\n"
            + version.wording().body();
    Set<String> unset = variables.unset(all, version.locale());
    if (!unset.isEmpty()) {
      throw new Refusal(HelpError.UNKNOWN_VARIABLES, String.join(", ", unset));
    }
    Set<String> missing = new TreeSet<>();
    Matcher links = ARTICLE.matcher(all);
    while (links.find()) {
      missing.add(links.group(1));
    }
    missing.removeAll(known(missing));
    if (!missing.isEmpty()) {
      throw new Refusal(HelpError.UNKNOWN_ARTICLES, String.join(", ", missing));
    }
    requireFiles(version.wording());
  }

  private void requireFiles(Wording wording) {
    Set<String> unknown = files.unknown(FileNames.keys(wording.body()));
    if (!unknown.isEmpty()) {
      throw new Refusal(HelpError.UNKNOWN_FILES, String.join(", ", unknown));
    }
    Set<String> silent = silent(wording);
    if (!silent.isEmpty()) {
      throw new Refusal(HelpError.NO_ALT_TEXT, String.join(", ", silent));
    }
  }

  /// The names of pictures without words.
  private static Set<String> silent(Wording wording) {
    String html =
        wording.format() == Wording.Format.HTML
            ? wording.body()
            : HtmlRenderer.builder().build().render(Parser.builder().build().parse(wording.body()));
    return Jsoup.parseBodyFragment(html).select("img").stream()
        .filter(image -> image.attr("alt").isBlank())
        .map(image -> image.attr("src"))
        .map(address -> address.substring(address.lastIndexOf('/') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> known(Set<String> slugs) {
    return db.sql("select slug from help_article where slug = any(?)")
        .param(slugs.toArray(String[]::new))
        .query((row, _) -> row.getString(1))
        .set();
  }
}
