package fr.duret.maintenance.planning;

/** A point on the earth, in degrees (WGS 84). */
public record Coordinates(double latitude, double longitude) {}
