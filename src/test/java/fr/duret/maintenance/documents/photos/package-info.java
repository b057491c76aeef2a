/** The same as of the package itself, which this one would hide from those who ask for it. */
@NamedInterface("photos")
@NullMarked
package fr.duret.maintenance.documents.photos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
