package fr.duret.maintenance.technicians;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Something that a technician can do, and how well. */
@Embeddable
public record Skill(
        String name, @Enumerated(EnumType.STRING) SkillLevel level) {}
