/// Who wants mail: asked for on a page, confirmed from the mailbox, ended by one click.
///
/// Whoever asks gets the same answer whether the address is known or not, from the page and from
/// the clock. Asking is limited by network and by address. A link to confirm is random, used once
/// and short-lived; a link to unsubscribe is signed and works for ever (RFC 8058).
@NamedInterface("subscribing")
@NullMarked
package dev.steward.notice.subscribing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
