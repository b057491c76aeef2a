@NullMarked
package fr.duret.maintenance.documents.seal;

import org.jspecify.annotations.NullMarked;
