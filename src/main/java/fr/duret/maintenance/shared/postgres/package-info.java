/** The real PostgreSQL that the application starts itself where no other one is configured. */
@NullMarked
package fr.duret.maintenance.shared.postgres;

import org.jspecify.annotations.NullMarked;
