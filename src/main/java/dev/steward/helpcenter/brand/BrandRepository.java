package dev.steward.helpcenter.brand;

import dev.steward.platform.blob.BlobKey;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BrandRepository {
  private final JdbcClient db;

  BrandRepository(JdbcClient db) {
    this.db = db;
  }

  /// The brand, held until the transaction ends.
  Brand lock() {
    db.sql("select version from help_brand for update").query(Integer.class).single();
    return read();
  }

  Brand read() {
    var names = new HashMap<Locale, String>();
    var feet = new HashMap<Locale, String>();
    db.sql(
            """
            select l.locale, coalesce(v.value, '') as name, coalesce(t.foot, '') as foot
            from help_language l
            left join help_variable v on v.locale = l.locale and v.name = 'exchange.name'
            left join help_brand_text t on t.locale = l.locale
            """)
        .query(row -> {
          Locale locale = Locale.forLanguageTag(row.getString("locale"));
          names.put(locale, row.getString("name"));
          feet.put(locale, row.getString("foot"));
        });
    return db.sql("select * from help_brand").query((row, _) -> brand(row, names, feet)).single();
  }

  private static Brand brand(ResultSet row, Map<Locale, String> names, Map<Locale, String> feet)
      throws SQLException {
    return new Brand(
        names,
        feet,
        Optional.ofNullable(row.getString("accent")).flatMap(Colour::find),
        Optional.ofNullable(row.getString("accent_dark")).flatMap(Colour::find),
        logo(row),
        texts(row.getArray("domains")),
        texts(row.getArray("security_contacts")),
        Optional.ofNullable(row.getObject("security_expires", LocalDate.class)),
        row.getInt("version"));
  }

  private static Optional<Brand.Logo> logo(ResultSet row) throws SQLException {
    byte[] key = row.getBytes("logo");
    return key == null
        ? Optional.empty()
        : Optional.of(new Brand.Logo(BlobKey.of(key), row.getString("logo_type")));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  void write(BrandDraft draft) {
    db.sql(
            """
            update help_brand set accent = ?, accent_dark = ?, domains = ?, security_contacts = ?,
              security_expires = ?, version = version + 1
            """)
        .param(draft.accent().map(Colour::hex).orElse(null))
        .param(draft.accentDark().map(Colour::hex).orElse(null))
        .param(draft.domains().toArray(String[]::new))
        .param(draft.securityContacts().toArray(String[]::new))
        .param(draft.securityExpires().orElse(null))
        .update();
    draft
        .feet()
        .forEach((locale, foot) ->
            db.sql(
                    """
                    insert into help_brand_text (locale, foot) values (?, ?)
                    on conflict (locale) do update set foot = excluded.foot
                    """)
                .params(locale.toLanguageTag(), foot.strip())
                .update());
  }

  void logo(Optional<Brand.Logo> logo) {
    db.sql("update help_brand set logo = ?, logo_type = ?, version = version + 1")
        .param(logo.map(each -> each.blob().bytes()).orElse(null))
        .param(logo.map(Brand.Logo::type).orElse(null))
        .update();
  }

  /// The type of a logo that is in use.
  Optional<String> logoType(BlobKey blob) {
    return db.sql("select logo_type from help_brand where logo = ?")
        .param(blob.bytes())
        .query(String.class)
        .optional();
  }
}
