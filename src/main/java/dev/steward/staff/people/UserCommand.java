package dev.steward.staff.people;

import dev.steward.audit.Actor;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.command.Command;
import dev.steward.platform.web.Languages;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.Role;
import dev.steward.staff.StaffError;
import dev.steward.staff.link.LinkPurpose;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// `bin/steward user …`: people, from the machine itself.
@Component
class UserCommand implements Command {
  private static final int DONE = 0;
  private static final int USAGE = 2;

  private final People people;
  private final Agents agents;
  private final BaseUrl baseUrl;

  UserCommand(People people, Agents agents, BaseUrl baseUrl) {
    this.people = people;
    this.agents = agents;
    this.baseUrl = baseUrl;
  }

  @Override
  public String name() {
    return "user";
  }

  @Override
  public String usage() {
    return """
    user create --email EMAIL --name NAME [--role ROLE] [--locale zh-CN|en]  adds an agent, prints a one-time link
    user list                                      lists agents
    user link EMAIL [--password]                   prints a one-time link to sign in, or to choose a password
    user disable EMAIL                             keeps an agent out, at once
    user enable EMAIL                              lets a disabled agent in again
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    Optional<Options> parsed = Options.parse(args);
    return parsed.isEmpty() || parsed.get().words().isEmpty() ? USAGE : run(parsed.get(), out);
  }

  private int run(Options options, PrintStream out) {
    boolean named = options.words().size() == 2;
    return switch (options.words().getFirst()) {
      case "create" -> create(options, out);
      case "list" -> list(out);
      case "link" -> named ? link(options, out) : USAGE;
      case "disable" -> named ? disable(options) : USAGE;
      case "enable" -> named ? enable(options) : USAGE;
      default -> USAGE;
    };
  }

  private int create(Options options, PrintStream out) {
    Map<String, String> values = options.values();
    if (!values.containsKey("email") || !values.containsKey("name")) {
      return USAGE;
    }
    Role role =
        Role.find(values.getOrDefault("role", "agent"))
            .orElseThrow(StaffError.NO_SUCH_ROLE::refusal);
    var locale = Languages.of(values.getOrDefault("locale", "en")).orElse(Languages.ENGLISH);
    Agent agent =
        people.add(
            new NewAgent(
                values.getOrDefault("name", ""),
                address(values.getOrDefault("email", "")),
                role,
                locale,
                ZoneId.of("UTC")),
            Actor.OPERATOR);
    out.println(baseUrl.of(people.link(agent.id(), LinkPurpose.INVITATION, Actor.OPERATOR)));
    return DONE;
  }

  private int list(PrintStream out) {
    agents.listAll().stream()
        .filter(agent -> !agent.program())
        .forEach(agent ->
            out.printf(
                Locale.ROOT,
                "%d\t%s\t%s\t%s\t%s%n",
                agent.id().value(),
                agent.email(),
                agent.role().code(),
                agent.isActive() ? "active" : "disabled",
                agent.name()));
    return DONE;
  }

  private int link(Options options, PrintStream out) {
    LinkPurpose purpose =
        options.flags().contains("password") ? LinkPurpose.INVITATION : LinkPurpose.SIGN_IN;
    out.println(baseUrl.of(people.link(require(options).id(), purpose, Actor.OPERATOR)));
    return DONE;
  }

  private int disable(Options options) {
    people.disable(require(options).id(), Actor.OPERATOR);
    return DONE;
  }

  private int enable(Options options) {
    people.enable(require(options).id(), Actor.OPERATOR);
    return DONE;
  }

  private Agent require(Options options) {
    return agents
        .find(address(options.words().get(1)))
        .orElseThrow(StaffError.NO_SUCH_AGENT::refusal);
  }

  private static EmailAddress address(String text) {
    return EmailAddress.find(text).orElseThrow(StaffError.NOT_AN_ADDRESS::refusal);
  }
}
