/// Refusals: what the desk says when it will not, or cannot, do what was asked.
///
/// A [dev.steward.platform.error.Refusal] carries an [dev.steward.platform.error.ErrorCode] from
/// the enum of the module that refuses. The code's kind says whose turn it is: the person's
/// (`USER`), the other side's (`EXTERNAL`), the machine's (`RESOURCE`) or ours (`INTERNAL`); the
/// web, the API and the job runner act on the kind alone. The sentence people read is the message
/// `error.<code>` of the bundles, so a refusal never carries English.
///
/// Not for expected outcomes: those are values (a sealed result, an `Optional`). Not for bugs:
/// those are JDK exceptions.
@NamedInterface("error")
@NullMarked
package dev.steward.platform.error;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
