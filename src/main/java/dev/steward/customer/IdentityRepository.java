package dev.steward.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdentityRepository {
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

  /// Finds the identity or makes it together with its customer, in one statement. Empty when
  /// another transaction made it while this one waited at the unique index: its row is not in this
  /// statement's snapshot, but it is in the next one's.
  Optional<Identity> findOrMake(IdentityClaim claim) {
    return jdbc.sql(
            """
            with known as (
              select id, customer_id, kind, value, display_name, trust
              from identity where kind = :kind and value_normalised = :normalised
            ), made as (
              insert into identity (customer_id, kind, value, value_normalised, display_name, trust,
                                    created_at, trusted_at)
              select nextval('person_id'), :kind, :value, :normalised, :name, :trust, :now,
                     case when :trust > 0 then :now end
              where not exists (select from known)
              on conflict (kind, value_normalised) do nothing
              returning id, customer_id, kind, value, display_name, trust
            ), person as (
              insert into customer (id, name, created_at, updated_at)
              select customer_id, display_name, :now, :now from made
            )
            select * from known union all select * from made
            """)
        .param("kind", claim.kind().code())
        .param("value", claim.value())
        .param("normalised", claim.normalised())
        .param("name", claim.displayName())
        .param("trust", claim.trust().level())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(IdentityRepository::identity)
        .optional();
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
