/** How refusals are answered over HTTP. */
@NullMarked
package fr.duret.maintenance.shared.web;

import org.jspecify.annotations.NullMarked;
