using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>The public keys of a client (REQ-SEC-13).</summary>
public sealed class KeySet
{
    private readonly FrozenDictionary<string, VerificationKey> byId;

    internal KeySet(ImmutableArray<VerificationKey> keys, ImmutableArray<string> passedOver)
    {
        Keys = keys;
        PassedOver = passedOver;
        byId = keys.ToFrozenDictionary(static key => key.Id, StringComparer.Ordinal);
    }

    /// <summary>The keys that can be used, in the order of the set. Empty when there is none.</summary>
    public ImmutableArray<VerificationKey> Keys { get; }

    /// <summary>Why others cannot be used, one sentence each, for an operator. Empty for none.</summary>
    public ImmutableArray<string> PassedOver { get; }

    /// <summary>The key with this <c>kid</c>, compared exactly; null when there is none.</summary>
    public VerificationKey? Find(string id) => byId.GetValueOrDefault(id);
}
