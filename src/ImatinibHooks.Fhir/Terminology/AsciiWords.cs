using System.Collections.Immutable;

namespace ImatinibHooks.Fhir.Terminology;

/// <summary>The words of an ASCII text, as <see cref="TextWords"/> has them, in room that the caller lends; nothing is made.</summary>
internal ref struct AsciiWords
{
    /// <summary>The longest text that is taken apart.</summary>
    internal const int LongestText = 256;

    private readonly Span<char> letters;
    private readonly Span<int> starts;

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">At most <see cref="LongestText"/> ASCII bytes.</param>
    /// <param name="letters">Room for as many characters.</param>
    /// <param name="starts">Room for one number more.</param>
    internal AsciiWords(ReadOnlySpan<byte> text, Span<char> letters, Span<int> starts)
    {
        this.letters = letters;
        this.starts = starts;
        starts[0] = 0;
        var isInWord = false;
        foreach (var letter in text)
        {
            var isLetter = char.IsAsciiLetterOrDigit((char)letter);
            if (!isLetter)
            {
                End(isInWord);
            }

            Add(isLetter || letter == (byte)'+', char.ToLowerInvariant((char)letter));
            End(letter == (byte)'+');
            isInWord = isLetter;
        }

        End(isInWord);
    }

    /// <summary>The number of words.</summary>
    internal int Count { get; private set; }

    /// <summary>A word in lower case.</summary>
    internal readonly ReadOnlySpan<char> this[int index] => letters[starts[index]..starts[index + 1]];

    /// <summary>Whether the words of a phrase stand from a place on.</summary>
    internal readonly bool Have(ImmutableArray<string> phrase, int at)
    {
        if (at + phrase.Length > Count)
        {
            return false;
        }

        for (var index = 0; index < phrase.Length; index++)
        {
            if (!this[at + index].SequenceEqual(phrase[index]))
            {
                return false;
            }
        }

        return true;
    }

    private int length;

    private void Add(bool isPartOfWord, char letter)
    {
        if (isPartOfWord)
        {
            letters[length++] = letter;
        }
    }

    private void End(bool isWord)
    {
        if (isWord)
        {
            starts[++Count] = length;
        }
    }
}
