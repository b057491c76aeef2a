/** The pages that a customer opens without an account, from a link or from the company's site. */
@NullMarked
package fr.duret.maintenance.portal;

import org.jspecify.annotations.NullMarked;
