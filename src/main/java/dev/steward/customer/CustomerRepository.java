package dev.steward.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerRepository {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  CustomerRepository(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Customer> list(List<CustomerId> ids) {
    return jdbc.sql(
            """
            select id, name, locale, zone, created_at, updated_at
            from customer where id = any(?) order by id
            """)
        .param(ids.stream().map(CustomerId::value).toArray(Long[]::new))
        .query(CustomerRepository::customer)
        .list();
  }

  List<Customer> after(long id, int limit) {
    return jdbc.sql(
            """
            select id, name, locale, zone, created_at, updated_at
            from customer where id > ? order by id limit ?
            """)
        .param(id)
        .param(limit)
        .query(CustomerRepository::customer)
        .list();
  }

  List<Customer> beginningWith(String words, int limit) {
    return jdbc.sql(
            """
            with found as (
              (select id from customer where lower(name) like :beginning order by id limit :limit)
              union
              (select customer_id from identity where value_normalised like :beginning
               order by customer_id limit :limit)
            )
            select id, name, locale, zone, created_at, updated_at
            from customer where id in (select id from found) and merged_into_id is null order by id limit :limit
            """)
        .param("beginning", literal(words.strip().toLowerCase(Locale.ROOT)) + "%")
        .param("limit", limit)
        .query(CustomerRepository::customer)
        .list();
  }

  CustomerId make(String name) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    return new CustomerId(
        jdbc.sql(
                "insert into customer (name, created_at, updated_at) values (?, ?, ?) returning id")
            .param(name)
            .param(now)
            .param(now)
            .query(Long.class)
            .single());
  }

  boolean change(CustomerId id, String name, Optional<Locale> locale, Optional<ZoneId> zone) {
    return jdbc.sql(
                "update customer set name = ?, locale = ?, zone = ?, updated_at = ? where id = ?")
            .param(name)
            .param(locale.map(Locale::toLanguageTag).orElse(null))
            .param(zone.map(ZoneId::getId).orElse(null))
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .param(id.value())
            .update()
        == 1;
  }

  private static String literal(String words) {
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static Customer customer(ResultSet row, int index) throws SQLException {
    return new Customer(
        new CustomerId(row.getLong("id")),
        row.getString("name"),
        Optional.ofNullable(row.getString("locale")).map(Locale::forLanguageTag),
        Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
        instant(row, "created_at"),
        instant(row, "updated_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
