@NullMarked
package fr.duret.maintenance.billing;

import org.jspecify.annotations.NullMarked;
