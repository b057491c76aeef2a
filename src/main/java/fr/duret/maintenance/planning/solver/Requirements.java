package fr.duret.maintenance.planning.solver;

/**
 * What a visit demands and those who could make it lack.
 *
 * @param skills how many skills each technician lacks, by number of the technician
 * @param qualifications how many qualifications are missing on each duty, by number of the duty
 */
record Requirements(byte[] skills, byte[] qualifications) {

    static final Requirements NONE = new Requirements(new byte[0], new byte[0]);

    int missingSkills(Duty duty) {
        return skills.length == 0 ? 0 : skills[duty.crew().number()];
    }

    int missingQualifications(Duty duty) {
        return qualifications.length == 0 ? 0 : qualifications[duty.number()];
    }
}
