package dev.steward.demo;

import dev.steward.platform.command.Greeting;
import dev.steward.platform.web.Messages;
import dev.steward.staff.Agent;
import dev.steward.staff.link.LinkPurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Prints how to come in as each of the three agents, once each; a further start prints new links.
final class DemoGreeting implements Greeting {
  static final LinkPurpose PURPOSE = LinkPurpose.SIGN_IN;

  private final DemoStaff staff;
  private final Function<Agent, String> links;
  private final Messages messages;

  DemoGreeting(DemoStaff staff, Function<Agent, String> links, Messages messages) {
    this.staff = staff;
    this.links = links;
    this.messages = messages;
  }

  @Override
  public List<String> lines() {
    var locale = Locale.getDefault(Locale.Category.DISPLAY);
    List<String> lines = new ArrayList<>();
    for (Agent agent : staff.present()) {
      String role = messages.text(locale, "demo.role." + agent.role().code());
      lines.add(messages.text(locale, "demo.signIn", agent.name(), role, links.apply(agent)));
    }
    if (!lines.isEmpty()) {
      lines.addFirst(messages.text(locale, "demo.greeting", DemoMails.SUPPORT));
    }
    return lines;
  }
}
