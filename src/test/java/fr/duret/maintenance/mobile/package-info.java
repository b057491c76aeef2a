@NullMarked
package fr.duret.maintenance.mobile;

import org.jspecify.annotations.NullMarked;
