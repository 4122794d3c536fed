package dev.steward.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.database.TestDatabase;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CustomersTests {
  static final TestDatabase database = TestDatabase.create();

  final JdbcClient jdbc = database.jdbc();
  final InstantSource clock = InstantSource.system();
  final Customers customers =
      new Customers(new IdentityRepository(jdbc, clock), new CustomerRepository(jdbc, clock));

  @Test
  void makesACustomerOfAnAddressSeenForTheFirstTime() {
    Identity li = customers.resolve(claim("Li.Wei@Example.com", "李伟"));

    assertThat(li.value()).isEqualTo("Li.Wei@Example.com");
    assertThat(li.trust()).isEqualTo(TrustLevel.CLAIMED);
    assertThat(customers.find(li.customer())).map(Customer::name).hasValue("李伟");
  }

  @Test
  void findsTheSameCustomerAgainInAnyCaseAndForm() {
    Identity first = customers.resolve(claim("zhang@例子.中国", "张"));

    Identity again = customers.resolve(claim("ZHANG@xn--fsqu00a.XN--FIQS8S", "Somebody else"));

    assertThat(again).isEqualTo(first);
    assertThat(customers.find(first.customer())).map(Customer::name).hasValue("张");
    assertThat(customers.findIdentity(IdentityKind.EMAIL, "Zhang@例子.中国")).hasValue(first);
  }

  @Test
  void givesOneCustomerToEightWhoAskAtOnce() throws Exception {
    for (int round = 0; round < 20; round++) {
      String address = "crowd" + round + "@example.com";

      List<Identity> found = eightAtOnce(() -> customers.resolve(claim(address, "Crowd")));

      assertThat(found).hasSize(8).containsOnly(found.getFirst());
    }
    assertThat(customersNamed("Crowd")).isEqualTo(20);
  }

  @Test
  void takesOverWhenTheTransactionItWaitedForFails() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Identity> waiting =
          Objects.requireNonNull(
              database
                  .transactions()
                  .execute(status -> {
                    customers.resolve(claim("torn@example.com", "Torn"));
                    Future<Identity> other =
                        threads.submit(() -> customers.resolve(claim("torn@example.com", "Torn")));
                    awaitSomebodyWaitingForALock();
                    status.setRollbackOnly();
                    return other;
                  }));

      Identity made = waiting.get();
      assertThat(customers.findIdentity(IdentityKind.EMAIL, "torn@example.com")).hasValue(made);
    }
    assertThat(customersNamed("Torn")).isEqualTo(1);
  }

  @Test
  void doesNotDeadlockWhenEightResolveTheSameCrowdInDifferentOrders() throws Exception {
    List<IdentityClaim> crowd =
        IntStream.range(0, 12).mapToObj(i -> claim("cc" + i + "@example.com", "Cc")).toList();

    List<Map<IdentityClaim, Identity>> found =
        eightAtOnce(() -> {
          var shuffled = new ArrayList<>(crowd);
          Collections.shuffle(shuffled);
          return database.transactions().execute(_ -> customers.resolveAll(shuffled));
        });

    assertThat(found).containsOnly(found.getFirst());
    assertThat(customersNamed("Cc")).isEqualTo(12);
  }

  @Test
  void raisesTrustAndNeverLowersIt() {
    customers.resolve(claim("trust@example.com", "T"));

    Identity authenticated =
        customers.resolve(email("trust@example.com", TrustLevel.AUTHENTICATED));
    Identity spoofed = customers.resolve(claim("trust@example.com", "T"));

    assertThat(authenticated.trust()).isEqualTo(TrustLevel.AUTHENTICATED);
    assertThat(spoofed.trust()).isEqualTo(TrustLevel.AUTHENTICATED);
  }

  @Test
  void keepsKindsApart() {
    Identity x = customers.resolve(other(IdentityKind.X, "4711"));
    Identity telegram = customers.resolve(other(IdentityKind.TELEGRAM, "4711"));

    assertThat(x.customer()).isNotEqualTo(telegram.customer());
  }

  @Test
  void addsAnIdentityOnlyOnce() {
    Customer wang = customers.make("Wang");
    customers.resolve(claim("taken@example.com", "Somebody"));

    assertThat(customers.add(wang.id(), claim("wang@example.com", "Wang"))).isPresent();
    assertThat(customers.add(wang.id(), claim("taken@example.com", "Wang"))).isEmpty();
    assertThat(customers.identities(wang.id()))
        .extracting(Identity::value)
        .containsExactly("wang@example.com");
  }

  @Test
  void changesWhatIsKnown() {
    Customer made = customers.make("Somchai");

    customers.change(
        made.id(),
        "Somchai P.",
        Optional.of(Locale.ENGLISH),
        Optional.of(ZoneId.of("Asia/Bangkok")));

    Customer changed = customers.find(made.id()).orElseThrow();
    assertThat(changed.name()).isEqualTo("Somchai P.");
    assertThat(changed.locale()).hasValue(Locale.ENGLISH);
    assertThat(changed.zone()).hasValue(ZoneId.of("Asia/Bangkok"));
  }

  @Test
  void findsByTheBeginningOfNameOrAddressAndTakesWildcardsLiterally() {
    customers.resolve(claim("needle_one@example.com", "Ada"));
    customers.resolve(claim("needlextwo@example.com", "Needle, Bob"));

    assertThat(customers.beginningWith("NEEDLE", 10)).hasSize(2);
    assertThat(customers.beginningWith("needle_", 10))
        .extracting(Customer::name)
        .containsExactly("Ada");
    assertThat(customers.beginningWith("%", 10)).isEmpty();
    assertThat(customers.beginningWith(" ", 10)).isEmpty();
  }

  @Test
  void cleansAndCutsNames() {
    var claim = claim("n@example.com", "  a\r\nb\u0000c " + "𝔘".repeat(300));

    assertThat(claim.displayName()).startsWith("a b c 𝔘").hasSizeLessThanOrEqualTo(400);
    assertThat(claim.displayName().codePointCount(0, claim.displayName().length())).isEqualTo(200);
  }

  @Test
  void refusesValuesThatCannotBe() {
    assertThatThrownBy(() -> other(IdentityKind.EMAIL, "nobody"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> other(IdentityKind.TELEGRAM, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(customers.findIdentity(IdentityKind.EMAIL, "nobody")).isEmpty();
  }

  private void awaitSomebodyWaitingForALock() {
    String waiting =
        """
        select count(*) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'
        """;
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (jdbc.sql(waiting).query(Long.class).single() == 0) {
      assertThat(System.nanoTime()).isLessThan(limit);
      forgetWhoWasActive();
    }
  }

  /// Within a transaction PostgreSQL shows the activity of its first look for ever.
  private void forgetWhoWasActive() {
    jdbc.sql("select pg_stat_clear_snapshot()").query((_, _) -> "").list();
  }

  private long customersNamed(String name) {
    return jdbc.sql("select count(*) from customer where name = ?")
        .param(name)
        .query(Long.class)
        .single();
  }

  private static <T> List<T> eightAtOnce(Callable<T> work) throws Exception {
    var barrier = new CyclicBarrier(8);
    Callable<T> together =
        () -> {
          barrier.await();
          return work.call();
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> together).toList());
      var results = new ArrayList<T>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }

  private static IdentityClaim claim(String address, String name) {
    return IdentityClaim.email(new EmailAddress(address), name, TrustLevel.CLAIMED);
  }

  private static IdentityClaim email(String address, TrustLevel trust) {
    return IdentityClaim.email(new EmailAddress(address), "", trust);
  }

  private static IdentityClaim other(IdentityKind kind, String value) {
    return new IdentityClaim(kind, value, "", TrustLevel.CLAIMED);
  }
}
