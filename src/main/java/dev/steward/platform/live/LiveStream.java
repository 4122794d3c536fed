package dev.steward.platform.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The stream to one browser. What waits to be sent is a map by topic, so it never grows beyond the
/// topics followed, however slow the browser is; sending happens on a virtual thread of its own.
final class LiveStream {

  private final SseEmitter emitter;
  private final TopicGuard.Pass pass;
  private final Executor executor;
  private final Map<String, Long> waiting = new LinkedHashMap<>();
  private boolean pingWaits;
  private boolean sending;

  LiveStream(SseEmitter emitter, TopicGuard.Pass pass, Executor executor) {
    this.emitter = emitter;
    this.pass = pass;
    this.executor = executor;
  }

  boolean follows(String topic) {
    return pass.topics().contains(topic);
  }

  synchronized void tell(String topic, long sequence) {
    waiting.merge(topic, sequence, Math::max);
    send();
  }

  /// Proves that the connection lives, or ends it where the leave to listen was withdrawn.
  synchronized void ping() {
    if (pass.holds().getAsBoolean()) {
      pingWaits = true;
      send();
    } else {
      emitter.complete();
    }
  }

  void end() {
    emitter.complete();
  }

  private void send() {
    if (!sending) {
      sending = true;
      executor.execute(this::drain);
    }
  }

  private void drain() {
    try {
      var events = next();
      while (!events.isEmpty()) {
        for (SseEmitter.SseEventBuilder event : events) {
          emitter.send(event);
        }
        events = next();
      }
    } catch (IOException | IllegalStateException gone) {
      emitter.completeWithError(gone);
    }
  }

  private synchronized ArrayDeque<SseEmitter.SseEventBuilder> next() {
    var events = new ArrayDeque<SseEmitter.SseEventBuilder>();
    waiting.forEach((topic, sequence) ->
        events.add(SseEmitter.event().id(Long.toString(sequence)).name("change").data(topic)));
    waiting.clear();
    if (pingWaits) {
      events.add(SseEmitter.event().comment("ping"));
      pingWaits = false;
    }
    sending = !events.isEmpty();
    return events;
  }
}
