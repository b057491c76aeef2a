package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.appointments.ArrivalEstimates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Estimates when the technician arrives, and whether that is later than the customer was told. */
@Capability(
        value = "estimateArrival",
        gives = {"late", "arrival"})
class EstimateArrival implements JavaDelegate {

    private final ArrivalEstimates estimates;

    EstimateArrival(ArrivalEstimates estimates) {
        this.estimates = estimates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ArrivalEstimates.Estimate estimate = estimates.estimate(Step.id(execution, "appointmentId"));
        execution.setVariable("late", estimate.late());
        execution.setVariable("arrival", estimate.at().toString());
    }
}
