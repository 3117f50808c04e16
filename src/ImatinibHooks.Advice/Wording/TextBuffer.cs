using System.Globalization;

namespace ImatinibHooks.Advice.Wording;

/// <summary>A growing run of characters that is used again and again, so that a text costs no more than the string it ends as.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class TextBuffer
{
    private char[] characters = new char[2048];

    /// <summary>The number of characters so far.</summary>
    internal int Length { get; private set; }

    /// <summary>What was written so far.</summary>
    internal ReadOnlySpan<char> Written => characters.AsSpan(0, Length);

    /// <summary>Adds a text as it is.</summary>
    internal TextBuffer Add(ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
        return this;
    }

    /// <summary>Adds one character.</summary>
    internal TextBuffer Add(char character)
    {
        Room(1)[0] = character;
        Length++;
        return this;
    }

    /// <summary>Adds a number or a time, invariant culture.</summary>
    internal TextBuffer Add<T>(T value, ReadOnlySpan<char> format = default)
        where T : ISpanFormattable
    {
        int written;
        while (!value.TryFormat(Room(64), out written, format, CultureInfo.InvariantCulture))
        {
            Room(characters.Length);
        }

        Length += written;
        return this;
    }

    /// <summary>Goes back to an earlier length.</summary>
    internal void CutTo(int length) => Length = length;

    /// <summary>What was written, as a string; the buffer is empty afterwards.</summary>
    internal string Take()
    {
        var text = new string(Written);
        Length = 0;
        return text;
    }

    private Span<char> Room(int count)
    {
        if (characters.Length - Length < count)
        {
            Array.Resize(ref characters, Math.Max(characters.Length * 2, Length + count));
        }

        return characters.AsSpan(Length);
    }
}
