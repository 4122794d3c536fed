package dev.steward.api;

import static dev.steward.ticket.World.desk;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.Placement;
import dev.steward.helpcenter.content.Shelves;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// A category with a section with an article, in English, published.
record HelpShelves(long category, SectionId section, ArticleId article) {

  static HelpShelves filled() {
    Shelves shelves = desk.the(Shelves.class);
    String name = "shelf-" + UUID.randomUUID();
    long category = shelves.category(name, "key-round", Actor.OPERATOR);
    shelves.nameCategory(category, Locale.ENGLISH, "Deposits", "About deposits");
    SectionId section = shelves.section(category, name, Actor.OPERATOR);
    shelves.nameSection(section, Locale.ENGLISH, "Waiting");
    Articles articles = desk.the(Articles.class);
    ArticleId article = articles.create(Placement.of(section, name, 1), Actor.OPERATOR);
    var wording =
        new Wording(
            "My deposit has not arrived",
            "What to do.",
            List.of("deposit"),
            Wording.Format.MARKDOWN,
            "Wait **two** hours.\n\n::: agent\nAsk the wallet team.\n:::\n");
    articles.write(article, Locale.ENGLISH, wording, "", OptionalInt.empty(), Actor.OPERATOR);
    articles.publish(article, Locale.ENGLISH, Optional.empty(), true, Actor.OPERATOR);
    desk.the(Catalogues.class).forget();
    return new HelpShelves(category, section, article);
  }

  /// A path of the description with these for its places.
  String address(String path) {
    long id =
        path.contains("/categories/{id}")
            ? category
            : path.contains("/sections/{id}") ? section.value() : article.value();
    return path.replace("{locale}", "en")
        .replace("{language}", "en-us")
        .replace("{category}", Long.toString(category))
        .replace("{section}", Long.toString(section.value()))
        .replace("{id}", Long.toString(id));
  }
}
