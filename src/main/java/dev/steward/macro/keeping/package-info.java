/// The pages on which people make macros. Start at `MacroController`.
@NullMarked
package dev.steward.macro.keeping;

import org.jspecify.annotations.NullMarked;
