package dev.steward.staff.token;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.token.Tokens;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.staff.StaffError;
import dev.steward.staff.people.People;
import dev.steward.staff.role.DeskRole;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes, recognises and revokes API tokens. Safe for any number of threads.
@Component
public class ApiTokens {
  private static final Duration USE_GRAIN = Duration.ofMinutes(5);

  private final ApiTokenRepository repository;
  private final People people;
  private final Agents agents;
  private final Tokens tokens;
  private final InstantSource clock;
  private final Audit audit;

  ApiTokens(
      ApiTokenRepository repository,
      People people,
      Agents agents,
      Tokens tokens,
      InstantSource clock,
      Audit audit) {
    this.repository = repository;
    this.people = people;
    this.agents = agents;
    this.tokens = tokens;
    this.clock = clock;
    this.audit = audit;
  }

  /// Makes a token.
  ///
  /// @param name what it is for, so that somebody dares to revoke it one day
  /// @return the secret, which nobody can ask for again
  @Transactional
  public String create(String name, Role role, Actor by) {
    return create(people.addProgram(name, role, by), by);
  }

  /// Makes a token with a role of this desk.
  @Transactional
  public String create(String name, DeskRole role, Actor by) {
    Agent program = people.addProgram(name, role.base(), by);
    people.changeRole(program.id(), role, by);
    return create(program, by);
  }

  private String create(Agent program, Actor by) {
    String secret = tokens.link();
    repository.add(Tokens.hash(secret), program.id(), agentBehind(by), clock.instant());
    record(by, "token.created", program.id());
    return secret;
  }

  /// Who is behind the `Authorization` header of a request to the API.
  ///
  /// Understands `Bearer TOKEN` and basic authentication as `EMAIL/token:TOKEN`. The address says
  /// for whom the program acts: an active agent, in which case the result is that agent with the
  /// permissions both have. An address nobody here has leaves the program acting in its own name,
  /// because programs are often configured with a mailbox that is no account. A disabled agent's
  /// address is refused.
  ///
  /// @return empty when there is no header, or nothing it says is true
  public Optional<SignedIn> authenticate(String authorization) {
    return ApiCredentials.parse(authorization).flatMap(this::authenticate);
  }

  /// Stops a token for ever.
  @Transactional
  public void revoke(long id, Actor by) {
    AgentId program =
        repository
            .revoke(id, agentBehind(by), clock.instant())
            .orElseThrow(StaffError.NO_SUCH_TOKEN::refusal);
    record(by, "token.revoked", program);
  }

  /// The tokens, live ones first, newest first; at most 200.
  public List<ApiToken> list() {
    return repository.list();
  }

  private Optional<SignedIn> authenticate(ApiCredentials credentials) {
    Optional<ApiTokenRepository.Found> found = repository.find(Tokens.hash(credentials.token()));
    found.ifPresent(this::used);
    return found.flatMap(token -> actingFor(credentials.email(), token.program()));
  }

  private Optional<SignedIn> actingFor(Optional<EmailAddress> email, SignedIn program) {
    Optional<Agent> agent = email.flatMap(agents::find);
    if (agent.isEmpty()) {
      return Optional.of(program);
    }
    return agents.viewers(List.of(agent.get().id())).stream()
        .findFirst()
        .map(active -> together(active, program));
  }

  private static SignedIn together(SignedIn agent, SignedIn program) {
    Set<Permission> both = EnumSet.noneOf(Permission.class);
    both.addAll(agent.permissions());
    both.retainAll(program.permissions());
    return new SignedIn(
        agent.agentId(),
        agent.name(),
        agent.email(),
        agent.role(),
        agent.locale(),
        agent.zone(),
        Set.copyOf(both),
        agent.program(),
        agent.access().and(program.access()));
  }

  private void used(ApiTokenRepository.Found token) {
    Instant now = clock.instant();
    boolean longAgo =
        token.lastUsedAt().map(used -> used.plus(USE_GRAIN).isBefore(now)).orElse(true);
    if (longAgo) {
      repository.use(token.id(), now);
    }
  }

  private static Optional<AgentId> agentBehind(Actor by) {
    return by.id().isPresent() ? Optional.of(new AgentId(by.id().getAsLong())) : Optional.empty();
  }

  private void record(Actor by, String act, AgentId program) {
    audit.record(by, act, Subject.of("agent", program.value()), Optional.empty(), Map.of());
  }
}
