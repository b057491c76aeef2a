package fr.duret.maintenance.processes.models;

/** A file that is no model at all, or one that must not be read to its end. */
final class Unreadable extends Exception {

    private final Finding finding;

    Unreadable(Finding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
