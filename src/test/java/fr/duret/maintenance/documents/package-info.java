@NullMarked
package fr.duret.maintenance.documents;

import org.jspecify.annotations.NullMarked;
