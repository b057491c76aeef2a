@NullMarked
package fr.duret.maintenance.signing;

import org.jspecify.annotations.NullMarked;
