/** The screens of those who work at the office: what is due, customers, contracts, messages, imports. */
@NullMarked
package fr.duret.maintenance.backoffice;

import org.jspecify.annotations.NullMarked;
