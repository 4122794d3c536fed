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
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The streams open in this process. Ends them first when the desk stops, so that the server need
/// not wait for them.
@Component
class LiveStreams implements LiveSequence, SmartLifecycle {

  /// Streams one process holds, at about 10 KB each.
  static final int LIMIT = 20_000;

  /// More changes than this are not looked through for one browser.
  private static final int MISSED = 1_000;

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
    stream.tell(missed(stream, since, now), now);
    return emitter;
  }

  /// Tells all streams what of this concerns them. An event's id is the sequence up to which its
  /// stream has been told everything, so whoever comes back with it misses nothing.
  void tell(List<Change> changed) {
    var news = new News(changed.stream().map(Change::topic).collect(Collectors.toSet()));
    if (news.topics().contains(Live.ACCESS)) {
      open.forEach(stream -> executor.execute(stream::ping));
    }
    long last = changed.getLast().sequence();
    boolean all = false;
    for (LiveStream stream : open) {
      try {
        stream.tell(all ? stream.everything() : stream.of(news), last);
      } catch (DataAccessException unknown) {
        // Whom it concerns cannot be found out at the moment; a look too many is better than none.
        all = true;
        stream.tell(stream.everything(), last);
      }
    }
    sequence = last;
  }

  int count() {
    return open.size();
  }

  private Set<String> missed(LiveStream stream, long since, long now) {
    if (since >= now) {
      return Set.of();
    }
    // Beyond what is kept nobody knows what changed, so everything may have.
    if (since < changes.oldest() - 1) {
      return stream.everything();
    }
    List<Change> between = changes.beyond(since, MISSED);
    return between.size() < MISSED
        ? stream.of(new News(between.stream().map(Change::topic).collect(Collectors.toSet())))
        : stream.everything();
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
