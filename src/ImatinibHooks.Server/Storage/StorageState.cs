using ImatinibHooks.Server.Hosting;

namespace ImatinibHooks.Server.Storage;

/// <summary>Tells readiness and the log when the storage stops working and when it works again, once each.</summary>
internal sealed class StorageState(string provider, Readiness readiness, ILogger logger)
{
    internal void Works()
    {
        if (readiness.IsStorageDown)
        {
            readiness.IsStorageDown = false;
            logger.StorageUp(provider);
        }
    }

    /// <param name="reason">Why: a code of the storage, never what it was told to store.</param>
    internal void Fails(string reason)
    {
        if (!readiness.IsStorageDown)
        {
            readiness.IsStorageDown = true;
            logger.StorageDown(provider, reason);
        }
    }
}
