/// The public side: is this ours? Start at [Verifying]. Answers are the same for everybody, are
/// limited for each network, and name nobody.
@NullMarked
package dev.steward.officialchannel.checking;

import org.jspecify.annotations.NullMarked;
