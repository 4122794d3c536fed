/// Log lines.
///
/// Every event is exactly one line on standard output: JSON when nobody is watching (standard
/// output is not a terminal) or `STEWARD_LOG_FORMAT=json`, otherwise text. `logback.xml` names
/// [dev.steward.operation.log.LogLines] as the encoder; it chooses between the two.
///
/// What a stranger can put into a log is made harmless in one place,
/// [dev.steward.operation.log.Harmless]: line ends of every kind, terminal control sequences and
/// directions of writing are escaped, and anything that looks like a mail address is left out. That
/// is a net, not a permission: code logs ids, never names, addresses or content.
@NullMarked
package dev.steward.operation.log;

import org.jspecify.annotations.NullMarked;
