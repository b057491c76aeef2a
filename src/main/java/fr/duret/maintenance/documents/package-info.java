/** Documents: set from templates, rendered to PDF, stored once and kept. */
@NullMarked
package fr.duret.maintenance.documents;

import org.jspecify.annotations.NullMarked;
