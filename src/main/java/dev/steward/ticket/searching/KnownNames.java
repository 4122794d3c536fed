package dev.steward.ticket.searching;

import dev.steward.channel.ChannelName;
import dev.steward.customer.Customers;
import dev.steward.customer.IdentityKind;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.web.Messages;
import dev.steward.staff.Agents;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What people, teams and states are called: by their codes and by their names in both languages.
@Component
class KnownNames {
  private static final int CUSTOMERS = 20;
  private static final List<String> ATTACHMENT = List.of("attachment", "attachments", "file", "附件");
  private static final List<String> SPAM = List.of("spam", "垃圾");
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  private final Customers customers;
  private final Agents agents;
  private final Messages messages;

  KnownNames(Customers customers, Agents agents, Messages messages) {
    this.customers = customers;
    this.agents = agents;
    this.messages = messages;
  }

  /// The status of a name; all of them, in their order, for no name.
  List<String> statuses(String name) {
    return choices(Arrays.stream(Status.values()).map(Status::code), "ticket.status.", name);
  }

  /// The priority of a name; all of them for no name.
  List<String> priorities(String name) {
    return choices(Arrays.stream(Priority.values()).map(Priority::code), "ticket.priority.", name);
  }

  private List<String> choices(Stream<String> codes, String key, String name) {
    String wanted = name.replace("onhold", "hold");
    return codes.filter(code -> wanted.isEmpty() || isCalled(code, key, wanted)).toList();
  }

  private boolean isCalled(String code, String key, String name) {
    return code.equalsIgnoreCase(name)
        || LANGUAGES.stream()
            .anyMatch(language -> messages.text(language, key + code).equalsIgnoreCase(name));
  }

  Optional<String> channel(String name) {
    return Arrays.stream(ChannelName.values())
        .map(ChannelName::code)
        .filter(code -> isCalled(code, "ticket.channel.", name))
        .findFirst();
  }

  /// `zh` is what people write and `zh-CN` what tickets say.
  String language(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "zh", "cn", "chinese", "中文" -> "zh-CN";
      case "english", "英文", "英语" -> "en";
      default -> name;
    };
  }

  /// The code of a request type by its name.
  String requestType(String name) {
    return messages.keys(Locale.ENGLISH).stream()
        .filter(key -> key.startsWith("request-type."))
        .map(key -> key.substring("request-type.".length()))
        .filter(code -> isCalled(code, "request-type.", name))
        .findFirst()
        .orElse(name);
  }

  boolean isAttachment(String name) {
    return ATTACHMENT.contains(name.toLowerCase(Locale.ROOT));
  }

  boolean isSpam(String name) {
    return SPAM.contains(name.toLowerCase(Locale.ROOT));
  }

  /// Numbers of the customers with this number, this address, or a name or address that begins so.
  Set<String> customers(String name) {
    if (name.matches("\\d{1,18}")) {
      return Set.of(name);
    }
    Set<String> exactly =
        customers
            .findIdentity(IdentityKind.EMAIL, name)
            .map(identity -> String.valueOf(identity.customer().value()))
            .map(Set::of)
            .orElse(Set.of());
    return exactly.isEmpty() ? beginning(name) : exactly;
  }

  /// Numbers of the customers whose name or address begins so.
  Set<String> beginning(String name) {
    return customers.beginningWith(name, CUSTOMERS).stream()
        .map(customer -> String.valueOf(customer.id().value()))
        .collect(Collectors.toSet());
  }

  /// Numbers of the agents with this number, address or name.
  Set<String> agents(String name) {
    if (name.matches("\\d{1,18}")) {
      return Set.of(name);
    }
    Optional<EmailAddress> address = EmailAddress.find(name);
    String wanted = name.toLowerCase(Locale.ROOT);
    return agents.listAll().stream()
        .filter(agent ->
            address.isPresent()
                ? agent.email().equals(address.get())
                : agent.name().toLowerCase(Locale.ROOT).contains(wanted))
        .map(agent -> String.valueOf(agent.id().value()))
        .collect(Collectors.toSet());
  }

  /// Numbers of the teams with this name or number, or a name that begins so.
  Set<String> teams(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return agents.allTeams().stream()
        .filter(team ->
            String.valueOf(team.id().value()).equals(name)
                || team.name().toLowerCase(Locale.ROOT).startsWith(wanted))
        .map(team -> String.valueOf(team.id().value()))
        .collect(Collectors.toSet());
  }
}
