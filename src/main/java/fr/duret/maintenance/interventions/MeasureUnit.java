package fr.duret.maintenance.interventions;

/** What a check point is measured in. */
public enum MeasureUnit {
    OHM("Ω"),
    MEGAOHM("MΩ"),
    MILLIAMPERE("mA"),
    AMPERE("A"),
    VOLT("V"),
    MILLISECOND("ms"),
    KILOWATT("kW"),
    CELSIUS("°C");

    private final String sign;

    MeasureUnit(String sign) {
        this.sign = sign;
    }

    /** As it stands behind a value. */
    public String sign() {
        return sign;
    }
}
