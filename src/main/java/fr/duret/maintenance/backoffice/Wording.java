package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.SiteUsage;

/** How the pages of the office call what the code has English names for. */
final class Wording {

    private Wording() {}

    static String of(CustomerKind kind) {
        return switch (kind) {
            case CONSUMER -> "particulier";
            case NON_PROFESSIONAL -> "non-professionnel";
            case PROFESSIONAL -> "professionnel";
        };
    }

    static String of(Channel channel) {
        return switch (channel) {
            case EMAIL -> "l’e-mail";
            case SMS -> "le SMS";
            case LETTER -> "le courrier";
        };
    }

    /** The channel without its article. */
    static String name(Channel channel) {
        return switch (channel) {
            case EMAIL -> "e-mail";
            case SMS -> "SMS";
            case LETTER -> "courrier";
        };
    }

    static String of(SiteUsage usage) {
        return switch (usage) {
            case DWELLING -> "habitation";
            case COMMON_PARTS -> "parties communes";
            case BUSINESS -> "local professionnel";
        };
    }
}
