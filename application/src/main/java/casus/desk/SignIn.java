package casus.desk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Where a visitor wanted to go before signing in. */
public final class SignIn {
    private SignIn() {}

    /** The page named in the address of the sign-in page, else the first page. */
    public static String back(String here) {
        int at = here.indexOf("back=");
        if (at < 0) {
            return "/";
        }
        int end = here.indexOf('&', at);
        String encoded = here.substring(at + "back=".length(), end < 0 ? here.length() : end);
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
