namespace ImatinibHooks.Advice.Supplementing;

/// <summary>What kind of thing is asked for.</summary>
public enum DataQueryKind : byte
{
    /// <summary>A prefetch key that the call did not answer: the text is the template of the service.</summary>
    Template,

    /// <summary>The next page of a Bundle: the text is the address that the Bundle named, which may be anything.</summary>
    NextPage,

    /// <summary>A drug that an entry refers to and that was not sent: the text is the reference as it stands there, which may be anything.</summary>
    Reference,
}

/// <summary>One thing to be asked for over FHIR.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slot">The index of the prefetch key that it belongs to; -2 for a reference.</param>
/// <param name="Text">What to ask; not trusted unless it is a template.</param>
public readonly record struct DataQuery(DataQueryKind Kind, int Slot, string Text);

/// <summary>What came of one query: a document, or why there is none.</summary>
/// <param name="Query">The query.</param>
/// <param name="Fault">Why there is no document; <see cref="DataFault.None"/> when there is one.</param>
/// <param name="Start">The index of its first byte in the body that was made longer by it.</param>
/// <param name="Length">The number of its bytes; 0 beside a fault.</param>
public readonly record struct DataAnswer(DataQuery Query, DataFault Fault, int Start, int Length);
