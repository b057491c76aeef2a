@NullMarked
package fr.duret.maintenance.demo;

import org.jspecify.annotations.NullMarked;
