/** The demo company: a newcomer's first look at the application, never part of production. */
@NullMarked
package fr.duret.maintenance.demo;

import org.jspecify.annotations.NullMarked;
