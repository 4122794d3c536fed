/// Files of forms, from the moment they are chosen. Start at [Uploads].
///
/// A file is named by what its bytes are, not by what it claims. Pictures are taken apart and put
/// together again from the parts that make the picture, so that places, names and whatever was
/// hidden behind the end stay out of what agents see; what came in is kept beside it, encrypted and
/// for nobody's screen. Archives, programs and what we do not know are refused with a reason. A
/// virus scanner looks at everything if there is one; while it is down files are *held*.
@NamedInterface("uploading")
@NullMarked
package dev.steward.form.uploading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
