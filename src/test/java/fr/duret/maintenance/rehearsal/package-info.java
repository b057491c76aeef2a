@NullMarked
package fr.duret.maintenance.rehearsal;

import org.jspecify.annotations.NullMarked;
