/// Was this helpful? One vote for each visitor, article and language, without an account; a vote
/// can be changed. Visitors are known by a random cookie that is set when they vote and by nothing
/// else; of the network only a keyed hash is kept, to hold floods back.
@NamedInterface("feedback")
@NullMarked
package dev.steward.helpcenter.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
