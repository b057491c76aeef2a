@NullMarked
package fr.duret.maintenance.shared;

import org.jspecify.annotations.NullMarked;
