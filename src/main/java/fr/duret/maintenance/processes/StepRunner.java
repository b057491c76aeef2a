package fr.duret.maintenance.processes;

/** Runs a job of the engine that is due, for whoever moves the clock. */
public interface StepRunner {

    /** Runs it; what fails is recorded by the engine at the job, and thrown. */
    void run(String job);
}
