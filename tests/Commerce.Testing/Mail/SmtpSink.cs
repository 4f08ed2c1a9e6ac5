using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Commerce.Testing;

/// <summary>How a mail server misbehaves.</summary>
public enum SmtpFault
{
    None,

    /// <summary>421 instead of a greeting.</summary>
    Busy,

    /// <summary>451 to the recipient: come back later.</summary>
    TryLater,

    /// <summary>550 to the recipient: never.</summary>
    NoSuchRecipient,

    /// <summary>554 to the message itself.</summary>
    RefusesMessage,

    /// <summary>Takes the message and hangs up before it says so.</summary>
    DropsAnswer,

    /// <summary>Takes the connection and says nothing at all.</summary>
    Silent,
}

/// <summary>A small mail server (RFC 5321) that keeps what it is sent, or fails as told.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly List<SmtpMessage> messages = [];
    private readonly Task running;

    public SmtpSink()
    {
        listener.Start();
        running = Listen();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public SmtpFault Fault { get; set; }

    /// <summary>User and password that are asked for; null for an open server.</summary>
    public (string User, string Password)? Login { get; set; }

    public IReadOnlyList<SmtpMessage> Messages
    {
        get
        {
            lock (messages)
                return [.. messages];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await running;
        stopping.Dispose();
    }

    internal void Keep(SmtpMessage message)
    {
        lock (messages)
            messages.Add(message);
    }

    private async Task Listen()
    {
        var sessions = new List<Task>();
        try
        {
            while (true)
                sessions.Add(Serve(await listener.AcceptTcpClientAsync(stopping.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(sessions);
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await new SmtpSession(this, reader, writer, stopping.Token).Run();
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The other side hung up, or the test is over.
            }
        }
    }
}
