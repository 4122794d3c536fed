/// The page that shows every part of the design system in all its states, `/desk/admin/parts`.
///
/// Parts are templates below `src/main/jte/part`, style sheets `static/css/<part>.css` and
/// controllers `static/js/controllers/<behaviour>.js`. Who adds or changes one adds its states
/// here; a browser test looks at the page in both languages, both themes and three widths.
///
/// Everything on it is made up. Owns no table, is used by nobody.
@NullMarked
package dev.steward.platform.parts;

import org.jspecify.annotations.NullMarked;
