namespace ImatinibHooks.Server.Hosting;

/// <summary>Whether the service has answered a call of its own since it started.</summary>
internal sealed class Readiness
{
    private volatile bool isReady;

    internal bool IsReady
    {
        get => isReady;
        set => isReady = value;
    }
}
