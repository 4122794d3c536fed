package dev.steward.staff.setup;

import dev.steward.platform.BaseUrl;
import dev.steward.platform.command.Greeting;
import dev.steward.platform.web.Messages;
import dev.steward.staff.link.SignInLinks;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Prints the set-up link for whoever started an empty desk.
@Component
class SetupGreeting implements Greeting {
  private final Founding founding;
  private final SignInLinks links;
  private final BaseUrl baseUrl;
  private final Messages messages;

  SetupGreeting(Founding founding, SignInLinks links, BaseUrl baseUrl, Messages messages) {
    this.founding = founding;
    this.links = links;
    this.baseUrl = baseUrl;
    this.messages = messages;
  }

  @Override
  public List<String> lines() {
    return founding.isOpen()
        ? List.of(
            messages.text(
                Locale.getDefault(Locale.Category.DISPLAY),
                "staff.setup.greeting",
                baseUrl.of(links.forSetup())))
        : List.of();
  }
}
