package dev.steward.email;

import dev.steward.channel.Channel;
import dev.steward.channel.ChannelName;
import dev.steward.channel.Composed;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.Outgoing;
import dev.steward.channel.RawInput;
import dev.steward.channel.Reading;
import dev.steward.channel.SendOutcome;
import dev.steward.email.compose.MailComposer;
import dev.steward.email.parse.MailParser;
import dev.steward.email.send.MailSender;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/// E-mail as a channel: what came in is read by [MailReading], what goes out is made and sent by
/// the slices for it.
@Component
class EmailChannel implements Channel {
  private final MailReading reading;
  private final MailComposer composer;
  private final MailSender sender;

  EmailChannel(MailReading reading, MailComposer composer, MailSender sender) {
    this.reading = reading;
    this.composer = composer;
    this.sender = sender;
  }

  @Override
  public ChannelName name() {
    return ChannelName.EMAIL;
  }

  @Override
  public Reading read(RawInput input) {
    return reading.read(input);
  }

  @Override
  public Composed compose(OutboundMessage message, long delivery) {
    return composer.compose(message, delivery);
  }

  @Override
  public SendOutcome send(Outgoing outgoing) {
    return sender.send(outgoing);
  }

  @Override
  public InputStream open(byte[] raw, String part) throws IOException {
    return new ByteArrayInputStream(
        MailParser.open(raw, part).orElseThrow(() -> new FileNotFoundException("no part " + part)));
  }
}
