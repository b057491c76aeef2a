/** What a technician's device asks for, over HTTP: the REST API below {@code /api/v1}. */
@NullMarked
package fr.duret.maintenance.mobile;

import org.jspecify.annotations.NullMarked;
