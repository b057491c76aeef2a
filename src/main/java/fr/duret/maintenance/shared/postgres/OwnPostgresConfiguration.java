package fr.duret.maintenance.shared.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the application its own PostgreSQL where {@code duret.postgres.embedded} asks for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("duret.postgres.embedded")
class OwnPostgresConfiguration {

    @Bean(destroyMethod = "close")
    OwnPostgres ownPostgres(PostgresProperties properties) {
        if (properties.oneThread()) {
            OneProcessor.bind();
        }
        return OwnPostgres.start(properties.directory(), properties.durable());
    }

    @Bean
    HikariDataSource dataSource(OwnPostgres postgres, PostgresProperties properties) {
        HikariDataSource dataSource = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(postgres.url())
                .username("postgres")
                .password(postgres.password())
                .build();
        dataSource.setMaximumPoolSize(16);
        if (properties.oneThread()) {
            postgres.socket().ifPresent(file -> {
                dataSource.addDataSourceProperty("socketFactory", LocalSocketFactory.class.getName());
                dataSource.addDataSourceProperty("socketFactoryArg", file.toString());
            });
        }
        return dataSource;
    }
}
