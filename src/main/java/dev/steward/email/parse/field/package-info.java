/// Values of header fields and parameters, from decoded or raw text to something that can be
/// compared, shown and saved: [MessageIds], [Dates], [FileNames], addresses taken apart
/// ([AddressItems], [AddressPieces], [EmailAddressText]), and [CleanText] for every line people
/// will read.
///
/// Small pure functions: the same text gives the same value, nothing is thrown, and time is linear
/// in the text.
@NullMarked
package dev.steward.email.parse.field;

import org.jspecify.annotations.NullMarked;
