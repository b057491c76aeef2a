package fr.duret.maintenance.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Stops the thread of each step that is doomed, at its instant, holding all that it holds. */
final class DoomedSteps extends AbstractBpmnParseListener {

    static final String ALL_STAND = "All of the doomed steps stand still";

    private static final Logger LOG = LoggerFactory.getLogger(DoomedSteps.class);

    private final Map<String, DoomedInstant> instants = new HashMap<>();
    private final AtomicInteger standing = new AtomicInteger();

    /** Each as {@code activity@instant}. */
    DoomedSteps(List<String> dooms) {
        for (String doom : dooms) {
            String[] parts = doom.split("@", -1);
            instants.put(parts[0], DoomedInstant.valueOf(parts[1]));
        }
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        doom(activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        doom(activity);
    }

    private void doom(ActivityImpl activity) {
        DoomedInstant instant = instants.get(activity.getId());
        if (instant == DoomedInstant.BEFORE) {
            activity.addListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) step -> stand(step.getCurrentActivityId()));
        } else if (instant != null) {
            activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                    step -> TransactionSynchronizationManager.registerSynchronization(
                            end(instant, step.getCurrentActivityId())));
        }
    }

    private TransactionSynchronization end(DoomedInstant instant, String step) {
        return new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                if (instant == DoomedInstant.WORKED) {
                    stand(step);
                }
            }

            @Override
            public void afterCommit() {
                if (instant == DoomedInstant.COMMITTED) {
                    stand(step);
                }
            }
        };
    }

    private void stand(String step) {
        LOG.info("{} stands still", step);
        if (standing.incrementAndGet() == instants.size()) {
            LOG.info(ALL_STAND);
        }
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
