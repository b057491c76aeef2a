package fr.duret.maintenance.rehearsal;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the quotes of a rehearsal go: shares of one.
 *
 * @param perContract quotes a year for each contract, where the command does not say how many
 * @param atHome are made by a technician at the customer's; the others by the office
 * @param photographed of those made at home, show a photo
 * @param rebated bear a rebate that nobody has to agree to
 * @param aboveLimit bear one that the manager has to agree to
 * @param granted of these, the manager agrees to
 * @param revised are replaced by a new version unless they are answered before
 * @param seen of those sent by message, are opened some days before they are answered
 * @param signs of the quotes, are signed
 * @param refuses are refused; the others are forgotten
 * @param onTheSpot of those made at home and signed, on the technician's screen
 * @param optional of the options, are taken
 * @param earlyWork of those who may withdraw, ask for work to begin at once
 * @param mistypes enter a wrong code first
 * @param withdraws of those who may, withdraw in time
 * @param tooLate of the others who might have, try to once it is over
 */
record QuoteHabits(
        @DefaultValue("0.15") double perContract,
        @DefaultValue("0.45") double atHome,
        @DefaultValue("0.30") double photographed,
        @DefaultValue("0.20") double rebated,
        @DefaultValue("0.08") double aboveLimit,
        @DefaultValue("0.70") double granted,
        @DefaultValue("0.12") double revised,
        @DefaultValue("0.60") double seen,
        @DefaultValue("0.50") double signs,
        @DefaultValue("0.22") double refuses,
        @DefaultValue("0.35") double onTheSpot,
        @DefaultValue("0.40") double optional,
        @DefaultValue("0.20") double earlyWork,
        @DefaultValue("0.08") double mistypes,
        @DefaultValue("0.10") double withdraws,
        @DefaultValue("0.05") double tooLate) {}
