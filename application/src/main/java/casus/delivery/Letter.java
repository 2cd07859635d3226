package casus.delivery;

import java.util.Map;

/**
 * A mail.
 *
 * @param html the same as the text, for programs that show it
 * @param headers further ones, such as List-Unsubscribe
 */
record Letter(String to, String subject, String text, String html, Map<String, String> headers) {
    Letter {
        headers = Map.copyOf(headers);
    }
}
