/// How fast the desk is: `bin/bench`, which starts at [Bench]. Nothing of it ships.
///
/// The desk is a process of its own, started by `bin/steward` as an operator does; the load comes
/// from here. Each figure stands beside a reference from the same run and the same PostgreSQL,
/// since the machine decides more than the code.
@NullMarked
package dev.steward.bench;

import org.jspecify.annotations.NullMarked;
