package fr.duret.maintenance.technicians;

/**
 * Where a technician's day begins and ends.
 *
 * @param home whether it is their home rather than the company's depot
 * @param latitude WGS 84, in degrees
 * @param longitude WGS 84, in degrees
 */
public record StartingPoint(
        boolean home, String street, String postcode, String town, double latitude, double longitude) {}
