package dev.steward.channel.delivery;

import dev.steward.channel.Channel;
import dev.steward.channel.ChannelName;
import dev.steward.channel.Composed;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.Outgoing;
import dev.steward.channel.RawInput;
import dev.steward.channel.Reading;
import dev.steward.channel.SendOutcome;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/// A channel that keeps what it is given and answers as told.
final class ScriptedChannel implements Channel {
  final Queue<Outgoing> sent = new ConcurrentLinkedQueue<>();
  volatile Function<Outgoing, SendOutcome> answer = _ -> new SendOutcome.Sent("250 ok");

  @Override
  public ChannelName name() {
    return ChannelName.EMAIL;
  }

  @Override
  public Reading read(RawInput input) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Composed compose(OutboundMessage message, long delivery) {
    byte[] raw =
        (message.subject() + " #" + delivery + " " + System.nanoTime())
            .getBytes(StandardCharsets.UTF_8);
    return new Composed(
        raw,
        "d." + delivery + "@desk.example",
        "b." + delivery + "@desk.example",
        List.of(message.recipient().address()));
  }

  @Override
  public SendOutcome send(Outgoing outgoing) {
    sent.add(outgoing);
    return answer.apply(outgoing);
  }

  @Override
  public InputStream open(byte[] raw, String part) {
    throw new UnsupportedOperationException();
  }

  List<Long> sentIds() {
    return sent.stream().map(Outgoing::delivery).toList();
  }
}
