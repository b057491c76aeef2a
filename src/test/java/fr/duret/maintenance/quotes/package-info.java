@NullMarked
package fr.duret.maintenance.quotes;

import org.jspecify.annotations.NullMarked;
