package dev.steward.portal.entering;

import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityClaim;
import dev.steward.customer.IdentityId;
import dev.steward.customer.IdentityKind;
import dev.steward.customer.TrustLevel;
import dev.steward.form.guarding.Networks;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.token.Tokens;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets customers in. Every way in ends in a session whose token only the browser has.
@Component
public class Entering {
  /// How long a code or link is good for.
  static final Duration VALID = Duration.ofMinutes(10);

  /// How long somebody stays signed in.
  static final Duration STAY = Duration.ofDays(14);

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int PER_ADDRESS = 4;
  private static final int PER_NETWORK = 30;
  private static final int TRIES = 5;
  private static final int CODES = 100_000_000;

  private final EnteringRepository repository;
  private final Customers customers;
  private final CustomerPost post;
  private final Networks networks;
  private final Tokens tokens;
  private final SecureRandom random;

  Entering(
      EnteringRepository repository,
      Customers customers,
      CustomerPost post,
      Networks networks,
      Tokens tokens,
      SecureRandom random) {
    this.repository = repository;
    this.customers = customers;
    this.post = post;
    this.networks = networks;
    this.tokens = tokens;
    this.random = random;
  }

  /// Sends a code, if the address is one that has written to us. What comes back is the same in
  /// every case.
  ///
  /// @param browser the secret of the browser that asks
  @Transactional
  public void ask(String address, String browser, String network, Locale language) {
    repository.forgetOld();
    String normalised =
        EmailAddress.find(address).map(EmailAddress::normalised).orElse(address.strip());
    byte[] addressHash = networks.address(normalised);
    byte[] networkHash = networks.network(network);
    boolean tooMany =
        repository.ofAddress(addressHash, WINDOW) >= PER_ADDRESS
            || repository.ofNetwork(networkHash, WINDOW) >= PER_NETWORK;
    if (tooMany) {
      return;
    }
    Optional<Identity> known = customers.findIdentity(IdentityKind.EMAIL, address);
    String code = "%08d".formatted(random.nextInt(CODES));
    String link = tokens.link();
    repository.add(
        known.map(each -> each.id().value()).orElse(null),
        new EnteringRepository.Asked(
            addressHash,
            networkHash,
            Tokens.hash(browser),
            Tokens.hash(browser + code),
            Tokens.hash(link)),
        VALID);
    known.ifPresent(identity -> post.sendCode(identity, code, link, language));
  }

  /// Tries the code this browser asked for last.
  ///
  /// @return the token of the session; empty for a wrong, used or old code, or too many tries
  @Transactional
  public Optional<String> enter(String code, String browser) {
    String digits = code.replaceAll("[^0-9]", "");
    return repository
        .tryLast(Tokens.hash(browser), TRIES)
        .filter(last -> Tokens.matches(browser + digits, last.code()))
        .filter(last -> last.identity().isPresent() && repository.use(last.id()))
        .flatMap(last -> last.identity())
        .flatMap(identity -> begin(identity, "code"));
  }

  /// Uses the link of a mail, in the browser that asked for it.
  @Transactional
  public Optional<String> follow(String link, String browser) {
    return repository
        .useLink(Tokens.hash(link), Tokens.hash(browser))
        .flatMap(identity -> begin(identity, "link"));
  }

  private Optional<String> begin(IdentityId id, String via) {
    return customers.identitiesById(List.of(id)).stream()
        .findFirst()
        .map(identity -> {
          raise(identity);
          return begin(List.of(identity), via);
        });
  }

  /// Whoever reads mail at an address has it.
  private void raise(Identity identity) {
    if (identity.kind() == IdentityKind.EMAIL) {
      customers.resolve(
          new IdentityClaim(
              IdentityKind.EMAIL,
              identity.value(),
              identity.displayName(),
              TrustLevel.AUTHENTICATED));
    }
  }

  /// Begins a session for somebody who has proved all of these otherwise.
  ///
  /// @return its token
  @Transactional
  public String begin(List<Identity> proved, String via) {
    String token = tokens.link();
    repository.begin(Tokens.hash(token), proved.getFirst().customer(), proved, via, STAY);
    return token;
  }

  /// Who holds this token.
  public Optional<PortalSession> session(String token) {
    return token.isEmpty() ? Optional.empty() : repository.session(Tokens.hash(token));
  }

  /// Ends a session.
  @Transactional
  public void end(String token) {
    repository.end(Tokens.hash(token));
  }

  /// Ends all sessions of a customer, whatever browser they are in.
  @Transactional
  public void endAll(PortalSession session) {
    repository.endAll(session.customer());
  }
}
