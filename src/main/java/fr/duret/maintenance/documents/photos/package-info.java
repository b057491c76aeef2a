/** Photos as they may be kept: of a known kind, upright, of bounded size, and silent about who took them where. */
@NullMarked
@NamedInterface("photos")
package fr.duret.maintenance.documents.photos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
