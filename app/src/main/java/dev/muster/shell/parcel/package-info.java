/// Parcels: several files in one zip, with a manifest and a checksum of each, so that what arrives is what was sent.
///
/// Start at {@link dev.muster.shell.parcel.NewParcel} and {@link dev.muster.shell.parcel.Parcel}. Backups and portable
/// communities are parcels.
@NullMarked
package dev.muster.shell.parcel;

import org.jspecify.annotations.NullMarked;
