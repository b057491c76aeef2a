package fr.duret.maintenance.processes.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Lets each command of the engine forget what it has written as soon as it is over. Otherwise a transaction of many
 * commands, such as an import that starts thousands of processes, keeps all of it in memory until it ends: Spring
 * remembers each command's transaction context until then.
 */
final class ShortMemory implements SessionFactory {

    private final ProcessEngineConfigurationImpl engine;

    ShortMemory(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public Class<?> getSessionType() {
        return DbEntityManager.class;
    }

    @Override
    public Session openSession() {
        PersistenceSession persistence = Context.getCommandContext().getSession(PersistenceSession.class);
        return new DbEntityManager(engine.getIdGenerator(), persistence) {
            @Override
            public void close() {
                super.close();
                initializeEntityCache();
                initializeOperationManager();
            }
        };
    }
}
