package vn.binhan.signin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A text as a picture that phones read, drawn on the server: nothing of it leaves the house. */
final class QrCode {
    private static final int QUIET = 4;

    private QrCode() {}

    /** The picture as the address of an image, in SVG. */
    static String image(String text) {
        try {
            var hints =
                    Map.of(
                            EncodeHintType.MARGIN,
                            QUIET,
                            EncodeHintType.ERROR_CORRECTION,
                            ErrorCorrectionLevel.M);
            var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            var svg = svg(bits).getBytes(StandardCharsets.UTF_8);
            return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a picture", e);
        }
    }

    private static String svg(BitMatrix bits) {
        var path = new StringBuilder();
        for (var y = 0; y < bits.getHeight(); y++) {
            for (var x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>\
        """
                .formatted(
                        bits.getWidth(), bits.getHeight(), bits.getWidth(), bits.getHeight(), path);
    }
}
