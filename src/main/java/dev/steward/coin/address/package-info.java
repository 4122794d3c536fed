/// The shapes of addresses, one class for each family. An [AddressFormat] reads a text and says
/// what it is worth, an [AddressReading]; [AddressFormats] makes formats from what the file of
/// networks says. Pure: knows no network by name, asks nobody, writes nothing.
///
/// A format never throws and never takes longer than a millisecond, whatever it is given.
@NamedInterface("address")
@NullMarked
package dev.steward.coin.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
