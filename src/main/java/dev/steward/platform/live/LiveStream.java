package dev.steward.platform.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.springframework.dao.DataAccessException;
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

  /// What of the news is for this browser: topics it follows, and watches that it concerns.
  Set<String> of(News news) {
    Set<String> concerned = new LinkedHashSet<>();
    for (String topic : news.topics()) {
      if (pass.topics().contains(topic)) {
        concerned.add(topic);
      }
    }
    for (Watch watch : pass.watches()) {
      if (!concerned.contains(watch.topic()) && watch.concerns(news)) {
        concerned.add(watch.topic());
      }
    }
    return concerned;
  }

  /// All that there is, for a browser of which nobody knows what it missed.
  Set<String> everything() {
    Set<String> all = new LinkedHashSet<>(pass.topics());
    pass.watches().forEach(watch -> all.add(watch.topic()));
    return all;
  }

  synchronized void tell(Set<String> topics, long sequence) {
    if (!topics.isEmpty()) {
      topics.forEach(topic -> waiting.merge(topic, sequence, Math::max));
      send();
    }
  }

  /// Proves that the connection lives, or ends it where the leave to listen was withdrawn.
  void ping() {
    if (pass.holds().getAsBoolean()) {
      sendPing();
    } else {
      emitter.complete();
    }
  }

  private synchronized void sendPing() {
    pingWaits = true;
    send();
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
      Batch batch = next();
      while (!batch.isEmpty()) {
        send(batch);
        batch = next();
      }
    } catch (IOException | IllegalStateException | DataAccessException gone) {
      emitter.completeWithError(gone);
    }
  }

  private void send(Batch batch) throws IOException {
    for (Map.Entry<String, Long> change : batch.changes().entrySet()) {
      if (pass.admits().test(change.getKey())) {
        String sequence = change.getValue().toString();
        emitter.send(SseEmitter.event().id(sequence).name("change").data(change.getKey()));
      }
    }
    if (batch.ping()) {
      emitter.send(SseEmitter.event().name("ping").data(""));
    }
  }

  private synchronized Batch next() {
    var batch = new Batch(new LinkedHashMap<>(waiting), pingWaits);
    waiting.clear();
    pingWaits = false;
    sending = !batch.isEmpty();
    return batch;
  }

  /// What is sent in one go.
  private record Batch(Map<String, Long> changes, boolean ping) {
    boolean isEmpty() {
      return changes.isEmpty() && !ping;
    }
  }
}
