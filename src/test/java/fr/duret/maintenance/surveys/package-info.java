@NullMarked
package fr.duret.maintenance.surveys;

import org.jspecify.annotations.NullMarked;
