/// Letting customers in: a code or link by mail, and the session. Start at [Entering].
///
/// Whether an address is known is never said: the page, the time it takes and the limits are the
/// same. A code is bound to the browser that asked, counts five tries and ten minutes; a link only
/// shows a button, so that robots which open links use nothing up.
@NamedInterface("entering")
@NullMarked
package dev.steward.portal.entering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
