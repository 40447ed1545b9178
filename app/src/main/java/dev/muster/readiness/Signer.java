package dev.muster.readiness;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/// Signs texts and verifies what others signed, by Ed25519 (RFC 8032).
final class Signer {
    private static final String ALGORITHM = "Ed25519";

    private Signer() {}

    static KeyPair fresh() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sign(byte[] text, byte[] privateKey) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether the holder of a key signed a text. What is no key and what is no signature did not.
    static boolean signed(byte[] text, byte[] signature, byte[] publicKey) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
