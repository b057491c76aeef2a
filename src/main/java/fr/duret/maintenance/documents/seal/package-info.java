/** The company's seal on documents (PAdES-BASELINE-T): who issued them, when, and that nothing was changed since. */
@NullMarked
package fr.duret.maintenance.documents.seal;

import org.jspecify.annotations.NullMarked;
