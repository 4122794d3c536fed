package dev.steward.officialchannel.checking;

import dev.steward.channel.FootLine;
import dev.steward.channel.OutboundMessage;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Languages;
import dev.steward.platform.web.Messages;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts the check code under each message to a customer.
@Component
class CheckLine implements FootLine {
  private final CheckCodes codes;
  private final BaseUrl baseUrl;
  private final Messages messages;

  CheckLine(CheckCodes codes, BaseUrl baseUrl, Messages messages) {
    this.codes = codes;
    this.baseUrl = baseUrl;
    this.messages = messages;
  }

  @Override
  public Optional<String> of(OutboundMessage message, long delivery) {
    if (message.conversation() == OutboundMessage.NO_CONVERSATION) {
      return Optional.empty();
    }
    Locale language = Languages.of(message.language()).orElse(Languages.ENGLISH);
    return Optional.of(
        messages.text(language, "official.line", codes.of(delivery), baseUrl.of("/verify")));
  }
}
