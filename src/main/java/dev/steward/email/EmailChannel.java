package dev.steward.email;

import dev.steward.channel.Channel;
import dev.steward.channel.ChannelName;
import dev.steward.channel.Composed;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.Outgoing;
import dev.steward.channel.RawInput;
import dev.steward.channel.Reading;
import dev.steward.channel.SendOutcome;
import dev.steward.email.parse.MailParser;
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

  EmailChannel(MailReading reading) {
    this.reading = reading;
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
    throw new UnsupportedOperationException("email.compose");
  }

  @Override
  public SendOutcome send(Outgoing outgoing) {
    throw new UnsupportedOperationException("email.send");
  }

  @Override
  public InputStream open(byte[] raw, String part) throws IOException {
    return new ByteArrayInputStream(
        MailParser.open(raw, part).orElseThrow(() -> new FileNotFoundException("no part " + part)));
  }
}
