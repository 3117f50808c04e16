namespace ImatinibHooks.Server.Storage;

/// <summary>What the memory of tokens says of one.</summary>
internal enum TokenUse
{
    /// <summary>It was not used before, and is remembered now.</summary>
    First,

    /// <summary>It was used before.</summary>
    Again,

    /// <summary>So many are remembered that no more can be.</summary>
    Full,

    /// <summary>It cannot be found out.</summary>
    Unknown,
}
