/// Stories told in a real browser against the whole desk, and what holds for every page.
@NullMarked
package dev.steward.browser;

import org.jspecify.annotations.NullMarked;
