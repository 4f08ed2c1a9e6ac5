using System.Text;
using QRCoder;

namespace Commerce.Storefront.Tests.Camera;

/// <summary>
/// A camera with a QR code before its lens: a film of one frame that Chromium plays in a loop in place of a camera. Start a browser
/// of its own with <c>Chromium.Start(FakeCamera.Showing(text, folder))</c>; it is asked for no permission.
/// </summary>
internal static class FakeCamera
{
    private const int Width = 640;
    private const int Height = 480;
    private const int Rim = 20;
    private const byte White = 235;
    private const byte Black = 16;
    private const byte NoColour = 128;

    /// <summary>The switches for a browser whose camera sees a code with this text. The film lies in the folder as long as it is used.</summary>
    public static string[] Showing(string text, string folder) =>
    [
        "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-video-capture={Film(text, folder)}",
    ];

    // YUV4MPEG2: a line of header, and for each frame the brightness of every pixel and then the colours of every fourth one.
    // Chromium knows it by the name's end.
    private static string Film(string text, string folder)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():n}.y4m");
        using var film = File.Create(path);
        film.Write(Encoding.ASCII.GetBytes($"YUV4MPEG2 W{Width} H{Height} F10:1 Ip A1:1 C420jpeg\nFRAME\n"));
        film.Write(Brightness(text));
        film.Write(Enumerable.Repeat(NoColour, Width * Height / 2).ToArray());
        return path;
    }

    private static byte[] Brightness(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var size = (Height - 2 * Rim) / modules.Count;
        var (left, top) = ((Width - size * modules.Count) / 2, (Height - size * modules.Count) / 2);
        var pixels = Enumerable.Repeat(White, Width * Height).ToArray();
        for (var y = 0; y < size * modules.Count; y++)
            for (var x = 0; x < size * modules.Count; x++)
                if (modules[y / size][x / size])
                    pixels[(top + y) * Width + left + x] = Black;
        return pixels;
    }
}
