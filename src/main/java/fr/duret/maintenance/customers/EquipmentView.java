package fr.duret.maintenance.customers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands installed at a site, as others see it.
 *
 * @param removedOn the day from which it is not there any more
 */
public record EquipmentView(
        UUID id,
        UUID siteId,
        String kind,
        @Nullable String brand,
        @Nullable String model,
        @Nullable String serial,
        @Nullable LocalDate installedOn,
        @Nullable String location,
        @Nullable String notes,
        @Nullable LocalDate removedOn) {}
