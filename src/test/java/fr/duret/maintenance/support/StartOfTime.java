package fr.duret.maintenance.support;

import fr.duret.maintenance.shared.BusinessClock;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Puts the clocks of application and engine back before each test, wherever the one before has left them; mail works. */
class StartOfTime implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context)
                .getBean(BusinessClock.class)
                .moveTo(TestClock.START);
        SpringExtension.getApplicationContext(context)
                .getBean(TestCourier.class)
                .rest();
        ClockUtil.setCurrentTime(Date.from(TestClock.START));
    }
}
