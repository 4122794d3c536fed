/// The pages on which people make rules, try them and see what they did. Start at `RuleController`.
@NullMarked
package dev.steward.rule.keeping;

import org.jspecify.annotations.NullMarked;
