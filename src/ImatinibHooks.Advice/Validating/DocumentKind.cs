namespace ImatinibHooks.Advice.Validating;

/// <summary>What a document is, as far as it can be validated.</summary>
public enum DocumentKind : byte
{
    /// <summary>None of the others, or no JSON object at all.</summary>
    Unknown,

    /// <summary>What a CDS service offers: an object with <c>services</c>.</summary>
    Discovery,

    /// <summary>A call of a CDS service: an object with <c>hook</c>.</summary>
    Request,

    /// <summary>The answer of a CDS service: an object with <c>cards</c>.</summary>
    Response,

    /// <summary>What became of cards: an object with <c>feedback</c>.</summary>
    Feedback,

    /// <summary>A FHIR resource: an object with <c>resourceType</c>.</summary>
    Resource,
}
