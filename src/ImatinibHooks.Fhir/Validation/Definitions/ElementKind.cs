namespace ImatinibHooks.Fhir.Validation.Definitions;

/// <summary>What stands in JSON where an element is: an object, a resource, or a primitive value of some syntax.</summary>
internal enum ElementKind : byte
{
    /// <summary>An object of a data type or of a backbone element.</summary>
    Complex,

    /// <summary>A resource of any type.</summary>
    Resource,

    /// <summary>The name of the resource's type.</summary>
    ResourceType,

    /// <summary>The XHTML of a narrative, as a string.</summary>
    Xhtml,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A whole number from 0 up.</summary>
    UnsignedInt,

    /// <summary>A whole number from 1 up.</summary>
    PositiveInt,

    /// <summary>A number.</summary>
    Decimal,

    /// <summary>A text.</summary>
    String,

    /// <summary>A text that may hold Markdown.</summary>
    Markdown,

    /// <summary>A code.</summary>
    Code,

    /// <summary>The id of a resource.</summary>
    Id,

    /// <summary>A URI.</summary>
    Uri,

    /// <summary>A URL.</summary>
    Url,

    /// <summary>A canonical address.</summary>
    Canonical,

    /// <summary>An OID as a URN.</summary>
    Oid,

    /// <summary>A UUID as a URN.</summary>
    Uuid,

    /// <summary>A year, month or day.</summary>
    Date,

    /// <summary>A year, month, day or instant.</summary>
    DateTime,

    /// <summary>An instant.</summary>
    Instant,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>Bytes in base64.</summary>
    Base64Binary,
}

/// <summary>What the kinds have in common.</summary>
internal static class ElementKinds
{
    /// <summary>The kind of a primitive type by its name in FHIR; null when it is none.</summary>
    internal static ElementKind? OfPrimitive(string name) => name switch
    {
        "xhtml" => ElementKind.Xhtml,
        "boolean" => ElementKind.Boolean,
        "integer" => ElementKind.Integer,
        "unsignedInt" => ElementKind.UnsignedInt,
        "positiveInt" => ElementKind.PositiveInt,
        "decimal" => ElementKind.Decimal,
        "string" => ElementKind.String,
        "markdown" => ElementKind.Markdown,
        "code" => ElementKind.Code,
        "id" => ElementKind.Id,
        "uri" => ElementKind.Uri,
        "url" => ElementKind.Url,
        "canonical" => ElementKind.Canonical,
        "oid" => ElementKind.Oid,
        "uuid" => ElementKind.Uuid,
        "date" => ElementKind.Date,
        "dateTime" => ElementKind.DateTime,
        "instant" => ElementKind.Instant,
        "time" => ElementKind.Time,
        "base64Binary" => ElementKind.Base64Binary,
        _ => null,
    };

    /// <summary>Whether it is a value that may have a sibling (<c>_name</c>) with an id and extensions.</summary>
    internal static bool IsPrimitive(this ElementKind kind) => kind >= ElementKind.Boolean;
}
