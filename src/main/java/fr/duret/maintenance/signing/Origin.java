package fr.duret.maintenance.signing;

/**
 * Where a request came from, for the evidence.
 *
 * @param address IP address
 * @param agent what the browser calls itself
 */
public record Origin(String address, String agent) {

    private static final int LONGEST = 300;

    public Origin {
        agent = agent.substring(0, Math.min(agent.length(), LONGEST));
    }
}
