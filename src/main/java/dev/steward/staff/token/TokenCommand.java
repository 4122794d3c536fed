package dev.steward.staff.token;

import dev.steward.audit.Actor;
import dev.steward.platform.command.Command;
import dev.steward.staff.Role;
import dev.steward.staff.StaffError;
import dev.steward.staff.people.Options;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// `bin/steward token …`: API tokens, from the machine itself.
@Component
class TokenCommand implements Command {
  private static final int DONE = 0;
  private static final int USAGE = 2;

  private final ApiTokens tokens;

  TokenCommand(ApiTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public String name() {
    return "token";
  }

  @Override
  public String usage() {
    return """
    token create --role ROLE --name NAME           makes an API token and prints it this once
    token list                                     lists tokens, without their secrets
    token revoke ID                                stops a token for ever
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    Optional<Options> parsed = Options.parse(args);
    if (parsed.isEmpty() || parsed.get().words().isEmpty()) {
      return USAGE;
    }
    return switch (parsed.get().words().getFirst()) {
      case "create" -> create(parsed.get().values(), out);
      case "list" -> list(out);
      case "revoke" -> revoke(parsed.get().words());
      default -> USAGE;
    };
  }

  private int create(Map<String, String> values, PrintStream out) {
    String name = values.getOrDefault("name", "");
    String role = values.getOrDefault("role", "");
    if (name.isBlank() || role.isBlank()) {
      return USAGE;
    }
    Role known = Role.find(role).orElseThrow(StaffError.NO_SUCH_ROLE::refusal);
    out.println(tokens.create(name, known, Actor.OPERATOR));
    return DONE;
  }

  private int list(PrintStream out) {
    tokens
        .list()
        .forEach(token ->
            out.printf(
                Locale.ROOT,
                "%d\t%s\t%s\t%s\t%s%n",
                token.id(),
                token.role().code(),
                token.revokedAt().isPresent() ? "revoked" : "live",
                token.lastUsedAt().map(Object::toString).orElse("-"),
                token.name()));
    return DONE;
  }

  private int revoke(List<String> words) {
    if (words.size() != 2 || !words.get(1).matches("[0-9]{1,18}")) {
      return USAGE;
    }
    tokens.revoke(Long.parseLong(words.get(1)), Actor.OPERATOR);
    return DONE;
  }
}
