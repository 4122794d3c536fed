/// How addresses and keys are written: Base58, Bech32, Base32, and the sums that guard them. Pure
/// functions over characters and bytes; hashes come from the JDK and Bouncy Castle. Knows no coin.
@NamedInterface("codec")
@NullMarked
package dev.steward.coin.codec;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
