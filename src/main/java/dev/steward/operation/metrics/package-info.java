/// `/metrics` in the Prometheus text format.
///
/// The one `MeterRegistry` bean is made here; any module may inject it and register counters and
/// gauges of its own. This slice registers what belongs to nobody: the JVM, the process, the
/// connection pool, the workers, and how long each route takes (by its pattern, never by its
/// address, so that ids and tokens cannot become labels).
///
/// Anyone on the same machine may read it without a token; from elsewhere, or through a proxy, the
/// token of `STEWARD_METRICS_TOKEN` is asked for.
@NullMarked
package dev.steward.operation.metrics;

import org.jspecify.annotations.NullMarked;
