package casus.delivery;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Properties;

/** Sends mails through the operator's server. */
final class Mailer {
    private static final String TIMEOUT_MILLIS = "20000";

    private final DeliverySettings.Mail settings;

    Mailer(DeliverySettings.Mail settings) {
        this.settings = settings;
    }

    /** Sends a letter, as text and as HTML, or fails with what the server said. */
    void send(Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject().replaceAll("[\\r\\n]+", " "), StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        for (Map.Entry<String, String> header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue().replaceAll("[\\r\\n]+", " "));
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(letter.html(), "text/html; charset=utf-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.put(
                "mail.smtp.starttls.enable", String.valueOf(settings.security().equals("starttls")));
        properties.put(
                "mail.smtp.starttls.required",
                String.valueOf(settings.security().equals("starttls")));
        properties.put(
                "mail.smtp.ssl.enable", String.valueOf(settings.security().equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        });
    }
}
