/// Secrets the desk hands out and recognises when they come back.
///
/// Two kinds. A *random* token ([dev.steward.platform.token.Tokens]) means nothing by itself; its
/// hash is stored and compared, so a stolen database holds no usable token. A *signed* value
/// ([dev.steward.platform.token.Signer]) means what it says, because only this desk could have
/// signed it; nothing is stored. Keys lie in `keys` under the desk's home
/// ([dev.steward.platform.token.KeyFolder]), made at the first start, readable by their owner
/// alone.
@NamedInterface("token")
@NullMarked
package dev.steward.platform.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
