using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.Advice.Supplementing;

/// <summary>Which way the data of a key came.</summary>
internal enum DataWay : byte
{
    /// <summary>They did not.</summary>
    None,

    /// <summary>By prefetch.</summary>
    Prefetch,

    /// <summary>Over FHIR.</summary>
    Fhir,

    /// <summary>The first page by prefetch, further ones over FHIR.</summary>
    Both,
}

/// <summary>What is known of one key after asking.</summary>
/// <param name="Whole">Its state, if nothing more is missing.</param>
/// <param name="Way">Which way its data came.</param>
/// <param name="Fault">Why something is missing; none when nothing is, or nobody asked.</param>
/// <param name="IsOpen">Whether a further page is due.</param>
internal readonly record struct KeyState(PrefetchState Whole, DataWay Way, DataFault Fault = DataFault.None, bool IsOpen = false)
{
    /// <summary>The state that the rules go by: what is not whole has failed.</summary>
    internal PrefetchState State => IsOpen || (Fault != DataFault.None && Whole != PrefetchState.NotAnswered) ? PrefetchState.Failed : Whole;

    /// <summary>Whether anything of it could be had, by prefetch or by query (REQ-RESP-04).</summary>
    internal bool IsHad => Way is DataWay.Prefetch or DataWay.Both || Whole is PrefetchState.Provided or PrefetchState.AnsweredEmpty;

    /// <summary>The state as the call brought it.</summary>
    internal static KeyState Of(PrefetchState state, string? fhirServer) => state == PrefetchState.NotAnswered
        ? new(state, DataWay.None, fhirServer is null ? DataFault.NoServer : DataFault.None)
        : new(state, DataWay.Prefetch);

    /// <summary>With one more document: data beside nothing are data, and one that failed spoils all.</summary>
    internal KeyState With(PrefetchState document, bool isOpen) => new(Worst(document), Way is DataWay.None or DataWay.Fhir ? DataWay.Fhir : DataWay.Both, Fault, isOpen);

    private PrefetchState Worst(PrefetchState document) =>
        Whole == PrefetchState.Failed || document == PrefetchState.Failed ? PrefetchState.Failed
        : Whole == PrefetchState.Provided || document == PrefetchState.Provided ? PrefetchState.Provided
        : PrefetchState.AnsweredEmpty;
}
