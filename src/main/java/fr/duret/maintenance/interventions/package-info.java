/** What a technician does at a site: from the plan through arrival, report and signature to the follow-up. */
@NullMarked
package fr.duret.maintenance.interventions;

import org.jspecify.annotations.NullMarked;
