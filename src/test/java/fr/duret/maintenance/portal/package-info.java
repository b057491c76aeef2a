@NullMarked
package fr.duret.maintenance.portal;

import org.jspecify.annotations.NullMarked;
