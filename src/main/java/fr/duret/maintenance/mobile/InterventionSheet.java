package fr.duret.maintenance.mobile;

import fr.duret.maintenance.customers.EquipmentView;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.PastVisit;
import fr.duret.maintenance.interventions.PhotoView;
import fr.duret.maintenance.interventions.ReportView;
import fr.duret.maintenance.interventions.SignatureView;
import fr.duret.maintenance.interventions.TimeCorrection;
import fr.duret.maintenance.signing.WorkOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an intervention that a technician needs on site, offline too.
 *
 * @param workOrder what the customer took of the quote that they signed; absent where no quote opened it
 * @param equipment what stands installed at the site
 * @param history what was done at the site before, with the parts, the newest first
 * @param signatures those that count and those that were voided, the newest first
 * @param amendment how time beyond what was planned stands; absent where it has no price
 */
record InterventionSheet(
        InterventionView intervention,
        CustomerLine customer,
        SiteLine site,
        @Nullable ContractLine contract,
        @Nullable WorkOrder workOrder,
        List<EquipmentView> equipment,
        List<PastVisit> history,
        @Nullable ReportView report,
        List<SignatureView> signatures,
        List<PhotoView> photos,
        List<TimeCorrection> corrections,
        @Nullable AmendmentSheet amendment) {}
