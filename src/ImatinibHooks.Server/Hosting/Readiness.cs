namespace ImatinibHooks.Server.Hosting;

/// <summary>Whether the service has answered a call of its own since it started, and its storage works.</summary>
internal sealed class Readiness
{
    private volatile bool isReady;
    private volatile bool isStorageDown;

    internal bool IsReady
    {
        get => isReady && !isStorageDown;
        set => isReady = value;
    }

    /// <summary>Whether tokens cannot be checked because the storage does not work.</summary>
    internal bool IsStorageDown
    {
        get => isStorageDown;
        set => isStorageDown = value;
    }
}
