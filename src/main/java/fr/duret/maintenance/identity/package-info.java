/** Who works here: accounts, roles, sign-in, and which page opens to whom. */
@NullMarked
package fr.duret.maintenance.identity;

import org.jspecify.annotations.NullMarked;
