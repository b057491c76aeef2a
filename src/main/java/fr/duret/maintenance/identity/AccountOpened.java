package fr.duret.maintenance.identity;

/** Somebody can sign in from now on. */
public record AccountOpened(AccountView account) {}
