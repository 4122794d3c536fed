/// The client of the exchange: `AskedExchange` counts, audits and remembers; `Client` signs, sends
/// and waits; `Answers` believes only what has the shape of the contract.
///
/// [Endpoint] says where the exchange is; the demo has one of its own.
@NamedInterface("asking")
@NullMarked
package dev.steward.exchange.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
