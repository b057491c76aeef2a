@NullMarked
package fr.duret.maintenance.backoffice;

import org.jspecify.annotations.NullMarked;
