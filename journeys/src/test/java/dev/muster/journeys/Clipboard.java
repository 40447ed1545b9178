package dev.muster.journeys;

/// What somebody pastes into a field, as scripts that run at it.
final class Clipboard {
    static final String TABLE = """
            area => {
              const data = new DataTransfer();
              data.setData("text/html", "<p>What we <b>saw</b>:</p><table><tr><th>batch</th><th>°C</th></tr><tr><td>1</td><td>99</td></tr></table>");
              area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }""";
    static final String PICTURE = """
            async area => {
              const canvas = new OffscreenCanvas(320, 200);
              const pen = canvas.getContext("2d");
              pen.fillStyle = "teal";
              pen.fillRect(0, 0, 320, 200);
              const data = new DataTransfer();
              data.items.add(new File([await canvas.convertToBlob()], "kettle.png", { type: "image/png" }));
              area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }""";

    private Clipboard() {}
}
