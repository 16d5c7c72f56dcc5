package com.tapsifood.foodmap.refresh.orders;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hides customer ids: the first 64 bits of an HMAC-SHA-256 under a secret of the installation. Two of ten million
 * customers share a number with a probability of about one in 400 000. Not for several threads.
 */
final class CustomerIdentity {

    private final Mac mac;

    CustomerIdentity(String secret) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    long of(String userId) {
        return ByteBuffer.wrap(mac.doFinal(userId.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
