namespace ImatinibHooks.CdsHooks.Prefetch;

/// <summary>The four things that a call can say of one prefetch key; they are never merged (REQ-PFD-03 to 06).</summary>
public enum PrefetchState : byte
{
    /// <summary>The key is absent: nobody asked, nothing is known.</summary>
    NotAnswered,

    /// <summary>Null, or a Bundle without entries: asked, and nothing is there.</summary>
    AnsweredEmpty,

    /// <summary>Data are there.</summary>
    Provided,

    /// <summary>An OperationOutcome, an unusable shape, or a Bundle with a next page that was not read: asked, and the answer is not whole.</summary>
    Failed,
}
