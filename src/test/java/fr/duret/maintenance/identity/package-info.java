@NullMarked
package fr.duret.maintenance.identity;

import org.jspecify.annotations.NullMarked;
