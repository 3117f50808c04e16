namespace ImatinibHooks.Fhir.Values;

/// <summary>A stretch of the body that was read.</summary>
/// <param name="Start">The index of the first byte.</param>
/// <param name="Length">The number of bytes; 0 for "absent".</param>
public readonly record struct ByteRange(int Start, int Length)
{
    /// <summary>Whether there is nothing.</summary>
    public bool IsAbsent => Length == 0;

    /// <summary>The bytes themselves.</summary>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> body) => body.Slice(Start, Length);
}

/// <summary>The content of a JSON string, where it lies in the body; no string is made on the way.</summary>
/// <remarks>Eight bytes, for a row holds many of them: the sign of the length says whether there are escapes.</remarks>
public readonly record struct JsonText
{
    private readonly int start;
    private readonly int signedLength;

    /// <summary>Names the bytes between the quotes.</summary>
    public JsonText(ByteRange range, bool isEscaped)
    {
        start = range.Start;
        signedLength = isEscaped ? -range.Length : range.Length;
    }

    /// <summary>The bytes between the quotes; absent for a missing member and for an empty string.</summary>
    public ByteRange Range => new(start, Math.Abs(signedLength));

    /// <summary>Whether the bytes hold escapes that must be decoded before they are compared or shown.</summary>
    public bool IsEscaped => signedLength < 0;

    /// <summary>Whether there is nothing.</summary>
    public bool IsAbsent => signedLength == 0;
}

/// <summary>A run of rows in one of the tables of a <see cref="Resources.ResourceSet"/>.</summary>
/// <param name="Start">The index of the first row.</param>
/// <param name="Count">The number of rows; 0 for none.</param>
public readonly record struct Rows(int Start, int Count);
