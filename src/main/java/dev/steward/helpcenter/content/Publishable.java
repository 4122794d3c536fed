package dev.steward.helpcenter.content;

import dev.steward.helpcenter.HelpError;
import dev.steward.helpcenter.Version;
import dev.steward.platform.error.Refusal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds back what a reader would stumble over.
@Component
class Publishable {
  private static final Pattern ARTICLE = Pattern.compile("\\(article:([a-z0-9-]+)\\)");

  private final JdbcClient db;
  private final Variables variables;

  Publishable(JdbcClient db, Variables variables) {
    this.db = db;
    this.variables = variables;
  }

  /// @throws Refusal naming the variables nobody has set, or the articles nobody has made
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
  }

  private Set<String> known(Set<String> slugs) {
    return db.sql("select slug from help_article where slug = any(?)")
        .param(slugs.toArray(String[]::new))
        .query((row, _) -> row.getString(1))
        .set();
  }
}
