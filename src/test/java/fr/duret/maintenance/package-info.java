@NullMarked
package fr.duret.maintenance;

import org.jspecify.annotations.NullMarked;
