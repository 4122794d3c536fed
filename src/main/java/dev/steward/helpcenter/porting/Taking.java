package dev.steward.helpcenter.porting;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.Article;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.Translation;
import dev.steward.helpcenter.Version;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Placement;
import dev.steward.helpcenter.porting.ImportReport.Verdict;
import dev.steward.platform.error.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// One import: decides for each part whether it is new, changed or the same, and makes it so unless
/// it only rehearses.
final class Taking {
  private static final int TAIL = 6;

  private final Bundle bundle;
  private final Importing.Options options;
  private final Actor by;
  private final Tools tools;
  private final Bodies bodies;
  private final TakenShelves shelves;
  private final List<ImportReport.Line> lines = new ArrayList<>();
  private final List<Bundle.Note> notes;
  private final Map<String, String> slugs = new LinkedHashMap<>();
  private final Map<String, ArticleId> taken = new HashMap<>();
  private final List<Bundle.Piece> written = new ArrayList<>();
  private final Map<String, List<Bundle.Words>> unpublished = new HashMap<>();

  Taking(Bundle bundle, Parcel parcel, Importing.Options options, Actor by, Tools tools) {
    this.bundle = bundle;
    this.options = options;
    this.by = by;
    this.tools = tools;
    this.notes = new ArrayList<>(bundle.notes());
    this.bodies = tools.bodies.of(bundle.source(), parcel, options, by, slugs, notes);
    this.shelves = tools.shelves.of(bundle, options, by, lines);
  }

  /// What an import works with.
  @Component
  record Tools(
      ImportRepository rows,
      Articles articles,
      Bodies.Source bodies,
      TakenShelves.Source shelves,
      TransactionTemplate transaction) {}

  ImportReport run() {
    shelves.take();
    bundle.articles().forEach(piece -> slugs.put(piece.id(), slug(piece)));
    bundle.articles().forEach(this::take);
    if (!options.rehearse()) {
      written.forEach(this::finish);
    }
    return new ImportReport(options.rehearse(), lines, notes);
  }

  /// The slug it has, or the one wished for, or one with a number where that is taken.
  private String slug(Bundle.Piece piece) {
    Optional<String> present =
        tools
            .rows
            .find(bundle.source(), "article", piece.id())
            .flatMap(k -> tools.rows.slug(k.own()));
    boolean ours = bundle.source().equals("markdown");
    boolean free =
        !slugs.containsValue(piece.slug()) && (ours || !tools.rows.isTaken(piece.slug()));
    String tail = piece.id().substring(Math.max(0, piece.id().length() - TAIL));
    return present.orElse(free ? piece.slug() : piece.slug() + "-" + tail);
  }

  private void take(Bundle.Piece piece) {
    if (shelves.section(piece.section()).isEmpty()) {
      notes.add(
          new Bundle.Note(
              "section", slugs.getOrDefault(piece.id(), piece.slug()), piece.section()));
      return;
    }
    Optional<ImportRepository.Known> known =
        tools.rows.find(bundle.source(), "article", piece.id());
    Optional<ArticleId> own =
        known
            .map(ImportRepository.Known::own)
            .or(() -> tools.rows.article(slugs.getOrDefault(piece.id(), piece.slug())))
            .map(ArticleId::new);
    List<Bundle.Words> news = new ArrayList<>();
    for (Bundle.Words words : piece.words()) {
      Verdict verdict = verdict(piece, words, own);
      lines.add(new ImportReport.Line("words", name(words), verdict));
      if (verdict == Verdict.NEW || verdict == Verdict.CHANGED) {
        news.add(words);
      }
    }
    byte[] place = Digests.of(piece.section(), piece.audience().code(), piece.promoted());
    boolean placed = known.filter(k -> Digests.same(k.digest(), place)).isPresent();
    if (!options.rehearse() && (!placed || !news.isEmpty())) {
      tools.transaction.executeWithoutResult(_ -> write(piece, own, news, place, placed));
      written.add(piece);
      unpublished.put(piece.id(), news.stream().filter(words -> !words.draft()).toList());
    } else {
      own.ifPresent(id -> taken.put(piece.id(), id));
    }
  }

  private Verdict verdict(Bundle.Piece piece, Bundle.Words words, Optional<ArticleId> own) {
    Optional<ImportRepository.Known> known =
        tools.rows.find(bundle.source(), "words", id(piece, words));
    Optional<Translation> present =
        own.flatMap(id ->
            tools.articles.translations(id).stream()
                .filter(each -> each.locale().equals(words.locale()))
                .findFirst());
    if (known.isPresent() && Digests.same(known.get().digest(), Digests.of(words))) {
      return Verdict.SAME;
    } else if (present.isEmpty()) {
      return Verdict.NEW;
    } else if (known.isPresent() && present.get().newest() != known.get().own()) {
      return Verdict.KEPT;
    }
    boolean same =
        known.isEmpty()
            && LongStream.concat(
                    LongStream.of(present.get().newest()), present.get().published().stream())
                .boxed()
                .flatMap(version -> tools.articles.version(version).stream())
                .anyMatch(version -> says(version, piece, words));
    return same ? Verdict.SAME : Verdict.CHANGED;
  }

  private boolean says(Version version, Bundle.Piece piece, Bundle.Words words) {
    Wording wanted = bodies.rehearse(piece, words);
    Wording own = version.wording();
    return own.title().equals(wanted.title())
        && own.summary().equals(wanted.summary())
        && own.labels().equals(wanted.labels())
        && own.body().strip().equals(wanted.body().strip());
  }

  private void write(
      Bundle.Piece piece,
      Optional<ArticleId> own,
      List<Bundle.Words> news,
      byte[] place,
      boolean placed) {
    SectionId section = shelves.section(piece.section()).orElseThrow();
    ArticleId id = own.orElseGet(() -> tools.articles.create(placement(piece, section), by));
    taken.put(piece.id(), id);
    if (own.isPresent() && !placed) {
      Article before = tools.articles.find(id).orElseThrow();
      tools.articles.place(
          id,
          new Placement(
              section,
              before.slug(),
              piece.audience(),
              before.owner(),
              before.reviewBy(),
              before.position(),
              piece.promoted()),
          OptionalInt.empty(),
          by);
    }
    for (Bundle.Words words : news) {
      Version version =
          tools.articles.write(
              id, words.locale(), bodies.take(piece, words), "", OptionalInt.empty(), by);
      tools.rows.remember(
          bundle.source(), "words", id(piece, words), version.id(), Digests.of(words));
    }
    tools.rows.remember(bundle.source(), "article", piece.id(), id.value(), place);
    if (!piece.old().isEmpty()) {
      tools.rows.leadArticle(piece.old(), id);
    }
  }

  private Placement placement(Bundle.Piece piece, SectionId section) {
    return new Placement(
        section,
        slugs.getOrDefault(piece.id(), piece.slug()),
        piece.audience(),
        OptionalLong.empty(),
        Optional.empty(),
        bundle.articles().indexOf(piece),
        piece.promoted());
  }

  private void finish(Bundle.Piece piece) {
    ArticleId id = taken.get(piece.id());
    if (id == null) {
      return;
    }
    unpublished.getOrDefault(piece.id(), List.of()).forEach(words -> publish(id, words));
    List<ArticleId> related =
        piece.related().stream().map(taken::get).filter(java.util.Objects::nonNull).toList();
    if (!related.isEmpty()) {
      tools.articles.relate(id, related);
    }
  }

  /// What cannot be published as it is stays a draft, and an editor is told why. In a transaction
  /// of its own, since articles link to each other and one may be right where another is not.
  private void publish(ArticleId id, Bundle.Words words) {
    try {
      tools.articles.publish(id, words.locale(), Optional.empty(), true, by);
    } catch (Refusal refused) {
      notes.add(
          new Bundle.Note(
              "unpublished",
              name(words),
              refused.code().code() + refused.args().stream().map(arg -> " " + arg).toList()));
    }
  }

  private static String id(Bundle.Piece piece, Bundle.Words words) {
    return piece.id() + "/" + words.locale().toLanguageTag();
  }

  private static String name(Bundle.Words words) {
    return words.wording().title() + " (" + words.locale().toLanguageTag() + ")";
  }
}
