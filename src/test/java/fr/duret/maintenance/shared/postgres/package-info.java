@NullMarked
package fr.duret.maintenance.shared.postgres;

import org.jspecify.annotations.NullMarked;
