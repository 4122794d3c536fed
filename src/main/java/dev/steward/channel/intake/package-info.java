/// What came in: one [Intake] row for each raw input, whatever becomes of it. Start at [Intakes].
@NamedInterface("intake")
@NullMarked
package dev.steward.channel.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
