using ImatinibHooks.CdsHooks.Trust;

namespace ImatinibHooks.Server.Security;

/// <summary>Where the public keys of a client come from.</summary>
internal abstract class ClientKeys
{
    /// <summary>The key with this <c>kid</c>; null when the client has none, as far as is known.</summary>
    internal abstract ValueTask<VerificationKey?> FindAsync(string id, CancellationToken cancellationToken);
}

/// <summary>Keys that were handed over in a file, read once at start.</summary>
internal sealed class FileKeys(KeySet keys) : ClientKeys
{
    /// <inheritdoc/>
    internal override ValueTask<VerificationKey?> FindAsync(string id, CancellationToken cancellationToken) => ValueTask.FromResult(keys.Find(id));
}
