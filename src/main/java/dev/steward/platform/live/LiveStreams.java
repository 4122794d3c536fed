package dev.steward.platform.live;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.platform.web.LiveSequence;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The streams open in this process. Ends them first when the desk stops, so that the server need
/// not wait for them.
@Component
class LiveStreams implements LiveSequence, SmartLifecycle {

  /// Streams one process holds, at about 10 KB each.
  static final int LIMIT = 20_000;

  private static final Duration PING = Duration.ofSeconds(5);
  private static final long NO_TIMEOUT = 0;

  private final ChangeRepository changes;
  private final Worker pings;
  private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
  private final Executor executor = task -> Thread.ofVirtual().name("live-send").start(task);
  private volatile long sequence;
  private volatile boolean running;

  LiveStreams(ChangeRepository changes, Workers workers) {
    this.changes = changes;
    this.pings = workers.create("live-ping", PING, this::ping);
  }

  Worker pings() {
    return pings;
  }

  @Override
  public long current() {
    return sequence;
  }

  void begin(long at) {
    sequence = at;
  }

  /// Opens a stream and tells it what it missed since a sequence.
  SseEmitter open(TopicGuard.Pass pass, long since) throws IOException {
    if (open.size() >= LIMIT) {
      throw LiveError.TOO_MANY.refusal();
    }
    var emitter = new SseEmitter(NO_TIMEOUT);
    var stream = new LiveStream(emitter, pass, executor);
    emitter.onCompletion(() -> open.remove(stream));
    emitter.onTimeout(() -> open.remove(stream));
    emitter.onError(_ -> open.remove(stream));
    long now = sequence;
    open.add(stream);
    emitter.send(SseEmitter.event().id(Long.toString(now)).name("hello").data(""));
    missed(pass, since).forEach(topic -> stream.tell(topic, now));
    return emitter;
  }

  void tell(List<Change> news) {
    for (Change change : news) {
      if (change.topic().equals(Live.ACCESS)) {
        open.forEach(stream -> executor.execute(stream::ping));
      }
      for (LiveStream stream : open) {
        if (stream.follows(change.topic())) {
          stream.tell(change.topic(), change.sequence());
        }
      }
    }
    sequence = news.getLast().sequence();
  }

  int count() {
    return open.size();
  }

  private Set<String> missed(TopicGuard.Pass pass, long since) {
    if (since >= sequence) {
      return Set.of();
    }
    // Beyond what is kept nobody knows what changed, so everything may have.
    return since < changes.oldest() - 1 ? pass.topics() : changes.changed(pass.topics(), since);
  }

  private boolean ping() {
    open.forEach(LiveStream::ping);
    return false;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    open.forEach(LiveStream::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
