package dev.steward.helpcenter.content;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.helpcenter.HelpError;
import dev.steward.helpcenter.SectionId;
import dev.steward.platform.error.Refusal;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes and names the categories and sections that articles stand in.
@Component
@Transactional
public class Shelves {
  private final JdbcClient db;
  private final HelpChanges changes;
  private final Audit audit;
  private final InstantSource clock;

  Shelves(JdbcClient db, HelpChanges changes, Audit audit, InstantSource clock) {
    this.clock = clock;
    this.db = db;
    this.changes = changes;
    this.audit = audit;
  }

  /// Makes a category after the last one.
  ///
  /// @param icon name in the icon sprite
  public long category(String slug, String icon, Actor by) {
    Slugs.require(slug);
    try {
      long id =
          db.sql(
                  """
                  insert into help_category (slug, icon, position)
                  select ?, ?, coalesce(max(position), 0) + 1 from help_category returning id
                  """)
              .params(slug, icon)
              .query(Long.class)
              .single();
      changes.changedAll();
      audit.record(
          by, "help_category.created", Subject.of("help_category", id), Optional.empty(), Map.of());
      return id;
    } catch (DuplicateKeyException taken) {
      throw new Refusal(HelpError.BAD_SLUG, taken, slug);
    }
  }

  /// Says what a category is called.
  public void nameCategory(long id, Locale locale, String name, String description) {
    requireText(name);
    db.sql(
            """
            insert into help_category_text values (?, ?, ?, ?)
            on conflict (category_id, locale) do update
            set name = excluded.name, description = excluded.description
            """)
        .params(id, locale.toLanguageTag(), name.strip(), description.strip())
        .update();
    changes.changedAll();
  }

  /// Makes a section after the last one of its category.
  public SectionId section(long category, String slug, Actor by) {
    Slugs.require(slug);
    try {
      SectionId id =
          db.sql(
                  """
                  insert into help_section (category_id, slug, position)
                  select ?, ?, coalesce(max(position), 0) + 1 from help_section where category_id = ?
                  returning id
                  """)
              .params(category, slug, category)
              .query((row, _) -> new SectionId(row.getLong(1)))
              .single();
      changes.changedAll();
      audit.record(
          by,
          "help_section.created",
          Subject.of("help_section", id.value()),
          Optional.empty(),
          Map.of());
      return id;
    } catch (DuplicateKeyException taken) {
      throw new Refusal(HelpError.BAD_SLUG, taken, slug);
    }
  }

  /// Says what a section is called.
  public void nameSection(SectionId id, Locale locale, String name) {
    requireText(name);
    db.sql(
            """
            insert into help_section_text values (?, ?, ?)
            on conflict (section_id, locale) do update set name = excluded.name
            """)
        .params(id.value(), locale.toLanguageTag(), name.strip())
        .update();
    changes.changedAll();
  }

  /// Puts a category elsewhere among the others.
  public void placeCategory(long id, int position) {
    db.sql("update help_category set position = ? where id = ?").params(position, id).update();
    changes.changedAll();
  }

  /// Puts a section elsewhere, in this or another category.
  public void placeSection(SectionId id, long category, int position) {
    try {
      db.sql("update help_section set category_id = ?, position = ? where id = ?")
          .params(category, position, id.value())
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refusal(HelpError.BAD_SLUG, taken, Long.toString(id.value()));
    }
    changes.changedAll();
  }

  /// Takes a category away, with all that stands in it.
  public void archiveCategory(long id, Actor by) {
    archive("help_category", id, by);
  }

  /// Takes a section away, with all that stands in it.
  public void archiveSection(SectionId id, Actor by) {
    archive("help_section", id.value(), by);
  }

  private void archive(String table, long id, Actor by) {
    db.sql("update " + table + " set archived_at = ? where id = ? and archived_at is null")
        .params(Timestamp.from(clock.instant()), id)
        .update();
    changes.changedAll();
    audit.record(by, table + ".archived", Subject.of(table, id), Optional.empty(), Map.of());
  }

  private static void requireText(String name) {
    if (name.isBlank()) {
      throw new Refusal(HelpError.EMPTY);
    }
  }
}
