/// A new password for somebody who has forgotten theirs. Start at [Resetting].
///
/// Whoever asks gets the same answer at the same time, whether anybody has that address or not;
/// what there is to do is done afterwards. The mail holds a link that is good once and for half an
/// hour ([dev.steward.staff.link.LinkPurpose#RESET]), at most three an hour for one person.
/// Choosing the password ends every session; a second factor is still owed. Without a way for mail
/// to leave, the page says to ask an administrator.
@NullMarked
package dev.steward.staff.reset;

import org.jspecify.annotations.NullMarked;
