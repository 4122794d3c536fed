package dev.steward.platform.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/// Makes workers and knows how each is doing.
@Component
public class Workers {

  private final InstantSource time;
  private final List<Worker> all = new CopyOnWriteArrayList<>();

  public Workers(InstantSource time) {
    this.time = time;
  }

  /// A worker with one loop; see [#create(String, int, Duration, Work)].
  public Worker create(String name, Duration pause, Work work) {
    return create(name, 1, pause, work);
  }

  /// A worker that repeats the work in so many loops at once and pauses when there is none.
  ///
  /// Returned from a `@Bean` method it starts and stops with the desk; otherwise whoever made it
  /// starts and stops it.
  ///
  /// @param name in lower case with dashes, as in `email-send`; names the threads and the metrics
  /// @param pause how long to wait when there is nothing to do, unless woken
  public Worker create(String name, int loops, Duration pause, Work work) {
    var worker = new Worker(name, loops, pause, work, time, all);
    all.add(worker);
    return worker;
  }

  /// How every worker that is running, or will be, is doing.
  public List<WorkerHealth> health() {
    return all.stream().map(Worker::health).toList();
  }
}
