@NullMarked
package fr.duret.maintenance.support;

import org.jspecify.annotations.NullMarked;
