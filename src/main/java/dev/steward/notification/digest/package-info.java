/// Mail about what somebody has not read: at once, hourly, daily or never, as they choose.
///
/// One mail for each period, however many processes run: whoever writes it holds the person's row
/// in `notification_rhythm`, and the mail is queued by the commit that says it was. In the language
/// and zone of whom it is for. It says what happened and where, never what a customer wrote: a mail
/// is a copy that cannot be redacted. What they may not see by then is left out.
///
/// Start at [Digests].
@NullMarked
package dev.steward.notification.digest;

import org.jspecify.annotations.NullMarked;
