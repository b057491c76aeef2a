@NullMarked
package fr.duret.maintenance.architecture;

import org.jspecify.annotations.NullMarked;
