/// Search with operators.
@NullMarked
package dev.steward.api.search;

import org.jspecify.annotations.NullMarked;
