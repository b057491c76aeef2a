/** Tests of the rounds: from what is planned and due to what is published. */
@NullMarked
package fr.duret.maintenance.rounds;

import org.jspecify.annotations.NullMarked;
