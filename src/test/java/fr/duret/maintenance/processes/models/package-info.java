@NullMarked
package fr.duret.maintenance.processes.models;

import org.jspecify.annotations.NullMarked;
