package dev.steward.helpcenter.porting;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.content.Shelves;
import dev.steward.helpcenter.porting.ImportReport.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The categories and sections of an import. One with a name that is taken here is the one that is
/// here.
final class TakenShelves {
  private static final String ICON = "circle-question-mark";
  private static final long REHEARSED = -1;

  private final Bundle bundle;
  private final boolean rehearse;
  private final Actor by;
  private final Source source;
  private final List<ImportReport.Line> lines;
  private final Map<String, Long> categories = new HashMap<>();
  private final Map<String, Long> sections = new HashMap<>();

  private TakenShelves(
      Bundle bundle, boolean rehearse, Actor by, Source source, List<ImportReport.Line> lines) {
    this.bundle = bundle;
    this.rehearse = rehearse;
    this.by = by;
    this.source = source;
    this.lines = lines;
  }

  /// Makes them.
  @Component
  record Source(ImportRepository rows, Shelves shelves, TransactionTemplate transaction) {
    TakenShelves of(
        Bundle bundle, Importing.Options options, Actor by, List<ImportReport.Line> lines) {
      return new TakenShelves(bundle, options.rehearse(), by, this, lines);
    }
  }

  void take() {
    bundle.categories().stream().filter(part -> !part.names().isEmpty()).forEach(this::category);
    bundle.sections().stream()
        .filter(part -> !part.names().isEmpty() && categories.containsKey(part.parent()))
        .forEach(this::section);
  }

  /// The section that something stands in here; in a rehearsal perhaps one that is not yet.
  Optional<SectionId> section(String id) {
    return Optional.ofNullable(sections.get(id)).map(SectionId::new);
  }

  private void category(Bundle.Part part) {
    Optional<Long> here = source.rows.category(part.slug());
    Long id =
        take(
            "category",
            part,
            here,
            () -> source.shelves.category(part.slug(), part.icon().orElse(ICON), by));
    categories.put(part.id(), id);
  }

  private void section(Bundle.Part part) {
    long category = categories.getOrDefault(part.parent(), REHEARSED);
    Optional<Long> here = source.rows.section(category, part.slug());
    Long id =
        take(
            "section", part, here, () -> source.shelves.section(category, part.slug(), by).value());
    sections.put(part.id(), id);
  }

  private long take(
      String kind, Bundle.Part part, Optional<Long> here, java.util.function.LongSupplier make) {
    Optional<ImportRepository.Known> known = source.rows.find(bundle.source(), kind, part.id());
    boolean same =
        known.filter(k -> Digests.same(k.digest(), Digests.of(part))).isPresent()
            || known.isEmpty() && here.isPresent();
    Optional<Long> own = known.map(ImportRepository.Known::own).or(() -> here);
    Verdict verdict = same ? Verdict.SAME : own.isPresent() ? Verdict.CHANGED : Verdict.NEW;
    lines.add(new ImportReport.Line(kind, part.names().values().iterator().next(), verdict));
    if (rehearse || same && known.isPresent()) {
      return own.orElse(REHEARSED);
    }
    Long id =
        source.transaction.execute(_ -> {
          long made = own.orElseGet(make::getAsLong);
          if (!same) {
            name(kind, made, part);
          }
          source.rows.remember(bundle.source(), kind, part.id(), made, Digests.of(part));
          lead(kind, made, part);
          return made;
        });
    return id == null ? REHEARSED : id;
  }

  private void name(String kind, long id, Bundle.Part part) {
    part.names()
        .forEach((locale, name) -> {
          if (kind.equals("category")) {
            source.shelves.nameCategory(
                id, locale, name, part.descriptions().getOrDefault(locale, ""));
          } else {
            source.shelves.nameSection(new SectionId(id), locale, name);
          }
        });
  }

  private void lead(String kind, long id, Bundle.Part part) {
    if (!part.old().isEmpty()) {
      long category = kind.equals("category") ? id : categories.getOrDefault(part.parent(), id);
      source.rows.leadCategory(part.old(), category);
    }
  }
}
