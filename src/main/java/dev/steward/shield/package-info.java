/// Finds secrets in what people send and takes them out before anything keeps them where it could
/// be read, searched, shown or told.
///
/// **Words.** A *secret* gives power over money or accounts
/// ([SecretKind][dev.steward.shield.finding.SecretKind]): recovery phrases, keys, key files, API
/// secrets, seeds of authenticator apps, card numbers. A [Screening] is a text with its secrets
/// replaced, and what they were; a *fingerprint* tells that the same secret came again, to nobody
/// without the key of this home.
///
/// **Start at** [Shield]. It stands on every road in: `channel` screens mail, `ticket` what agents
/// and programs write. Whoever calls it decides what follows; the shield writes nothing. Slice:
/// `finding` (where in a text).
@ApplicationModule(allowedDependencies = {"platform", "platform::*", "coin::codec"})
@NullMarked
package dev.steward.shield;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
