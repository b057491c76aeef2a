package fr.duret.maintenance.rehearsal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * The application in a folder that is thrown away, on a database of its own. It sees no setting of this machine, so it
 * can reach neither the live database nor a provider, and runs alike everywhere.
 */
final class Sandbox implements AutoCloseable {

    private final Path folder;
    private final ConfigurableApplicationContext application;

    private Sandbox(Path folder, ConfigurableApplicationContext application) {
        this.folder = folder;
        this.application = application;
    }

    /** Starts the application; {@code main} is its class. */
    static Sandbox start(Class<?> main, RehearsalOptions options) {
        Leftovers.clear();
        Path folder = Leftovers.folder();
        // Whatever ends this process, Ctrl-C included: first the application closes, then its folder goes.
        SpringApplication.getShutdownHandlers().add(() -> Leftovers.delete(folder));
        SpringApplication application = new SpringApplication(main);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setEnvironment(new NothingFromThisMachine());
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("rehearsalOptions", options));
        try {
            return new Sandbox(folder, application.run(arguments(folder, options)));
        } catch (RuntimeException e) {
            Leftovers.delete(folder);
            throw e;
        }
    }

    private static String[] arguments(Path folder, RehearsalOptions options) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=rehearsal",
                "--spring.config.location=classpath:/",
                "--duret.data-directory=" + folder,
                "--duret.rehearsal.first-day=" + options.from()));
        options.processes().ifPresent(models -> arguments.add("--duret.processes.folder=" + models.toAbsolutePath()));
        arguments.addAll(options.settings());
        return arguments.toArray(String[]::new);
    }

    <T> T get(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
        Leftovers.delete(folder);
    }

    /** Settings come from the application itself and from the command, never from variables of this machine. */
    private static final class NothingFromThisMachine extends StandardEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources propertySources) {
            // None: that is the point.
        }
    }
}
