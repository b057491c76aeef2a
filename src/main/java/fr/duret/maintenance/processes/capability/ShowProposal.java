package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.rounds.OptimisationRun;
import fr.duret.maintenance.rounds.OptimisationRuns;
import fr.duret.maintenance.rounds.PlanFigures;
import fr.duret.maintenance.shared.French;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lets a task show what a proposal of rounds would change; local to the task and gone with it. */
@Capability(
        value = "showProposal",
        gives = {
            "shownPeriod",
            "shownMoved",
            "shownPlaced",
            "shownKilometres",
            "shownHours",
            "shownOvertime",
            "shownLate",
            "shownPage"
        })
class ShowProposal implements TaskListener {

    private static final int METRES = 1_000;

    private final OptimisationRuns runs;

    ShowProposal(OptimisationRuns runs) {
        this.runs = runs;
    }

    @Override
    public void notify(DelegateTask task) {
        OptimisationRun run = runs.run(Step.id(task, "runId"));
        PlanFigures before = run.before();
        PlanFigures after = run.after();
        if (before == null || after == null) {
            throw new IllegalStateException("The proposal " + run.id() + " has no figures");
        }
        String period = "du " + French.dayMonth(run.firstDay()) + " au " + French.shortDate(run.lastDay());
        task.setVariableLocal("shownPeriod", period);
        task.setVariableLocal(
                "shownMoved", French.number(runs.proposal(run.id()).size()));
        task.setVariableLocal("shownPlaced", French.number(before.waiting() - after.waiting()));
        task.setVariableLocal(
                "shownKilometres",
                French.number(before.metres() / METRES) + " km → " + French.number(after.metres() / METRES) + " km");
        task.setVariableLocal("shownHours", minutes(before.minutes(), after.minutes()));
        task.setVariableLocal("shownOvertime", minutes(before.overtime(), after.overtime()));
        task.setVariableLocal("shownLate", minutes(before.late(), after.late()));
        task.setVariableLocal("shownPage", "/planning/propositions/" + run.id());
        task.setName(task.getName() + " – " + period);
    }

    private static String minutes(long before, long after) {
        return French.duration(before) + " → " + French.duration(after);
    }
}
