package dev.steward.helpcenter.content;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Translation;
import dev.steward.helpcenter.Version;
import dev.steward.helpcenter.Wording;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads rows of versions and translations.
final class VersionRow {
  static final String COLUMNS =
      "v.id, v.article_id, v.locale, v.number, v.title, v.summary, v.labels, v.format, v.body,"
          + " v.comment, v.written_by, v.written_at";
  static final String TRANSLATION =
      "article_id, locale, draft_id, draft_state, published_id, published_at, publish_at,"
          + " archived_at, outdated_since, version";

  private VersionRow() {}

  static Version version(ResultSet row, int number) throws SQLException {
    return new Version(
        row.getLong("id"),
        new ArticleId(row.getLong("article_id")),
        Locale.forLanguageTag(row.getString("locale")),
        row.getInt("number"),
        new Wording(
            row.getString("title"),
            row.getString("summary"),
            texts(row, "labels"),
            Wording.Format.of(row.getString("format")),
            row.getString("body")),
        row.getString("comment"),
        number(row, "written_by"),
        row.getTimestamp("written_at").toInstant());
  }

  static Translation translation(ResultSet row, int number) throws SQLException {
    return new Translation(
        new ArticleId(row.getLong("article_id")),
        Locale.forLanguageTag(row.getString("locale")),
        number(row, "draft_id"),
        "review".equals(row.getString("draft_state")),
        number(row, "published_id"),
        instant(row, "published_at"),
        instant(row, "publish_at"),
        instant(row, "archived_at"),
        instant(row, "outdated_since"),
        row.getInt("version"));
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  static OptionalLong number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
