package fr.duret.maintenance.backoffice;

/** A state in one or two words, and how loudly it is shown: calm, action, done, warn or alert. */
record Tone(String label, String tone) {}
