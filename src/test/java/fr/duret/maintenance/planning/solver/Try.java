package fr.duret.maintenance.planning.solver;
import ai.timefold.solver.core.config.solver.*;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
class Try {
  public static void main(String[] a) {
    for (int i=1;i<a.length;i++){
    VrptwInstance instance = VrptwInstance.read(a[i]);
    RoutePlan plan = VrptwPlan.of(instance);
    long t=System.nanoTime(); var mx=java.lang.management.ManagementFactory.getThreadMXBean(); long cpu=mx.getCurrentThreadCpuTime();
    FirstPlan.complete(plan);
    double f = plan.routes().stream().mapToLong(r->r.summary().amount(fr.duret.maintenance.planning.Concern.DISTANCE)).sum()/10.0;
    System.out.println("first "+f+" unassigned "+plan.stops().stream().filter(s->!s.isAssigned()).count()+" in ms "+(System.nanoTime()-t)/1000000+" T="+Tempering.startingTemperature(plan));
    var s = Annealing.solver(plan,new TerminationConfig().withSecondsSpentLimit(Long.parseLong(a[0])),EnvironmentMode.NO_ASSERT,1);
    RoutePlan p = s.solve(plan);
    var sc = (ai.timefold.solver.core.impl.solver.DefaultSolver<RoutePlan>) s;
    System.out.println(a[i]+" "+p.score()+" dist "+VrptwChecker.distance(instance,VrptwPlan.tours(p))+" moves "+sc.getScoreCalculationCount()+" per cpu s "+(long)(sc.getScoreCalculationCount()*1e9/(mx.getCurrentThreadCpuTime()-cpu))+" cpu ms "+(mx.getCurrentThreadCpuTime()-cpu)/1000000);
    }
  }
}
