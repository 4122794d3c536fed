package dev.steward.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdentityRepository {
  /// The lateral query is planned for one row, which the index answers whatever the table's size.
  private static final String FIND_OR_MAKE =
      """
      with claimed as (
        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::integer[])
          as claim(kind, value, value_normalised, display_name, trust)
      ), known as (
        select found.* from claimed c cross join lateral (
          select id, customer_id, kind, value, display_name, trust, value_normalised from identity
          where kind = c.kind and value_normalised = c.value_normalised offset 0) found
      ), made as (
        insert into identity (customer_id, kind, value, value_normalised, display_name, trust, created_at, trusted_at)
        select nextval('person_id'), kind, value, value_normalised, display_name, trust, ?,
               case when trust > 0 then ?::timestamptz end
        from claimed where (kind, value_normalised) not in (select kind, value_normalised from known)
        on conflict (kind, value_normalised) do nothing
        returning id, customer_id, kind, value, display_name, trust, value_normalised
      ), person as (
        insert into customer (id, name, created_at, updated_at) select customer_id, display_name, ?, ? from made
      )
      select * from known union all select * from made
      """;

  private static final String COLUMNS = "id, customer_id, kind, value, display_name, trust";

  private final JdbcClient jdbc;
  private final InstantSource clock;

  IdentityRepository(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Identity> find(IdentityKind kind, String normalised) {
    return jdbc.sql(
            """
            select id, customer_id, kind, value, display_name, trust
            from identity where kind = :kind and value_normalised = :normalised
            """)
        .param("kind", kind.code())
        .param("normalised", normalised)
        .query(IdentityRepository::identity)
        .optional();
  }

  /// Finds the identities or makes them together with their customers, in one statement. Missing
  /// are those that another transaction made while this one waited at the unique index: their rows
  /// are not in this statement's snapshot, but they are in the next one's.
  Map<IdentityKey, Identity> findOrMake(SortedMap<IdentityKey, IdentityClaim> claims) {
    Collection<IdentityClaim> all = claims.values();
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    Map<IdentityKey, Identity> found = new HashMap<>();
    jdbc.sql(FIND_OR_MAKE)
        .param(all.stream().map(claim -> claim.kind().code()).toArray(String[]::new))
        .param(all.stream().map(IdentityClaim::value).toArray(String[]::new))
        .param(claims.keySet().stream().map(IdentityKey::normalised).toArray(String[]::new))
        .param(all.stream().map(IdentityClaim::displayName).toArray(String[]::new))
        .param(all.stream().map(claim -> claim.trust().level()).toArray(Integer[]::new))
        .params(List.of(now, now, now, now))
        .query(row -> {
          Identity identity = identity(row, 0);
          found.put(new IdentityKey(identity.kind(), row.getString("value_normalised")), identity);
        });
    return found;
  }

  /// Adds an identity to a customer who exists; empty when somebody has it already.
  Optional<Identity> add(CustomerId customer, IdentityClaim claim) {
    return jdbc.sql(
            """
            insert into identity (customer_id, kind, value, value_normalised, display_name, trust,
                                  created_at, trusted_at)
            values (:customer, :kind, :value, :normalised, :name, :trust, :now,
                    case when :trust > 0 then :now end)
            on conflict (kind, value_normalised) do nothing
            returning id, customer_id, kind, value, display_name, trust
            """)
        .param("customer", customer.value())
        .param("kind", claim.kind().code())
        .param("value", claim.value())
        .param("normalised", claim.normalised())
        .param("name", claim.displayName())
        .param("trust", claim.trust().level())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(IdentityRepository::identity)
        .optional();
  }

  void raiseTrust(IdentityId id, TrustLevel trust) {
    jdbc.sql(
            "update identity set trust = :trust, trusted_at = :now where id = :id and trust < :trust")
        .param("trust", trust.level())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  List<Identity> list(List<CustomerId> customers) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from identity where customer_id = any(?) order by customer_id, id")
        .param(customers.stream().map(CustomerId::value).toArray(Long[]::new))
        .query(IdentityRepository::identity)
        .list();
  }

  List<Identity> listById(List<IdentityId> ids) {
    Map<Long, Identity> found =
        jdbc
            .sql("select " + COLUMNS + " from identity where id = any(?)")
            .param(ids.stream().map(IdentityId::value).toArray(Long[]::new))
            .query(IdentityRepository::identity)
            .list()
            .stream()
            .collect(Collectors.toMap(identity -> identity.id().value(), Function.identity()));
    return ids.stream().map(id -> found.get(id.value())).filter(Objects::nonNull).toList();
  }

  static Identity identity(ResultSet row, int index) throws SQLException {
    return new Identity(
        new IdentityId(row.getLong("id")),
        new CustomerId(row.getLong("customer_id")),
        IdentityKind.of(row.getString("kind")),
        row.getString("value"),
        row.getString("display_name"),
        TrustLevel.of(row.getInt("trust")));
  }
}
