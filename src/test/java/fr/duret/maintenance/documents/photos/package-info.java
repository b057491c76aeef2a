@NullMarked
package fr.duret.maintenance.documents.photos;

import org.jspecify.annotations.NullMarked;
