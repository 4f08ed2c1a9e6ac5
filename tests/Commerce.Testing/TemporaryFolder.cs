namespace Commerce.Testing;

/// <summary>A new folder that goes with its owner, and with the test process when the owner never gets to let it go.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string prefix = "commerce-")
    {
        FullName = Directory.CreateTempSubdirectory(prefix).FullName;
        Reaper.Shared.DeleteAtExit(FullName);
    }

    public string FullName { get; }

    public string Path(params string[] parts) => System.IO.Path.Combine([FullName, .. parts]);

    public void Dispose()
    {
        if (Directory.Exists(FullName))
            Directory.Delete(FullName, recursive: true);
    }

    public override string ToString() => FullName;
}
