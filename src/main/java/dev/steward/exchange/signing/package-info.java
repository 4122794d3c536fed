/// Signatures of HTTP requests (RFC 9421) with the digest of their content (RFC 9530). Start at
/// [Signature].
///
/// Only what this desk needs: the fixed components of [Signature], with `ed25519` or, where a
/// shared secret must do, `hmac-sha256`. Checked with the examples of the RFC. No kept library was
/// found that brings less than a second HTTP stack.
@NamedInterface("signing")
@NullMarked
package dev.steward.exchange.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
