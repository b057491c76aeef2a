package fr.duret.maintenance.notifications.standin;

/** What the stand-in lets in, and signs its calls with; good for nothing else. */
public final class TestKeys {

    public static final String SENDGRID_API_KEY = "SG.a-key-for-tests";
    public static final String TWILIO_ACCOUNT = "AC00000000000000000000000000000000";
    public static final String TWILIO_API_KEY = "SK11111111111111111111111111111111";
    public static final String TWILIO_API_SECRET = "a-secret-for-tests";
    public static final String TWILIO_AUTH_TOKEN = "22222222222222222222222222222222";

    /** As SendGrid shows it: X.509, base64. */
    public static final String SENDGRID_PUBLIC_KEY = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEPlax9wrVyFX+2SQizf41qdkXu227"
            + "dby4UAfcAr7wg1fsU9OpF9YLtqiMD9pHQQcsX2nqYjbPtdeYI8fttWN3Mw==";

    /** PKCS #8, base64. */
    static final String SENDGRID_PRIVATE_KEY = "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgCwu6SkHRTWkyV6Ohl9m4"
            + "CVV3I1ZrpqcuNP0h49Pk4i6hRANCAAQ+VrH3CtXIVf7ZJCLN/jWp2Re7bbt1vLhQB9wCvvCDV+xT06kX1gu2qIwP2kdBByxfaepiNs"
            + "+115gjx+21Y3cz";

    private TestKeys() {}
}
