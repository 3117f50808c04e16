using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace ImatinibHooks.Fhir.Terminology;

/// <summary>Finds the matching texts of value sets as whole words in a display text.</summary>
internal sealed class TextMatcher
{
    private const char AnyText = '…';

    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> phrases;
    private readonly ILookup<int, Guard> guards;

    /// <summary>Makes the matcher of all value sets; a value set's index is its place.</summary>
    internal TextMatcher(ImmutableArray<ValueSetFile> files)
    {
        phrases = Enumerable.Range(0, files.Length)
            .SelectMany(index => Phrases(files[index].Includes, index, isExcluded: false).Concat(Phrases(files[index].Excludes, index, isExcluded: true)))
            .GroupBy(phrase => phrase.Words[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        guards = Enumerable.Range(0, files.Length).SelectMany(index => Guards(files[index].Excludes, index)).ToLookup(guard => guard.ValueSet);
    }

    /// <summary>Whether the text could name a value set: false only when no matching text stands in it. Makes nothing.</summary>
    /// <remarks>A text beyond ASCII, or a long one, is not looked into: it could.</remarks>
    /// <param name="utf8">The text.</param>
    /// <param name="valueSet">The value set that is asked for; -1 for any.</param>
    internal bool MayMatch(ReadOnlySpan<byte> utf8, int valueSet = -1)
    {
        if (utf8.Length > AsciiWords.LongestText || !Ascii.IsValid(utf8))
        {
            return true;
        }

        var words = new AsciiWords(utf8, stackalloc char[AsciiWords.LongestText], stackalloc int[AsciiWords.LongestText + 1]);
        var byFirstWord = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < words.Count; at++)
        {
            if (byFirstWord.TryGetValue(words[at], out var candidates) && HasOneAt(candidates, valueSet, words, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value sets that the text names, in ascending order.</summary>
    internal ImmutableArray<int> Match(string text)
    {
        var words = TextWords.Of(text);
        var hits = new List<Hit>();
        for (var at = 0; at < words.Count; at++)
        {
            if (phrases.TryGetValue(words[at], out var candidates))
            {
                hits.AddRange(candidates.Where(phrase => StandsAt(phrase.Words, words, at)).Select(phrase => new Hit(phrase, at)));
            }
        }

        return hits.Count == 0 ? [] : [.. hits.Where(hit => Counts(hit, hits, words)).Select(hit => hit.Phrase.ValueSet).Distinct().Order()];
    }

    private static bool HasOneAt(ImmutableArray<Phrase> candidates, int valueSet, in AsciiWords words, int at)
    {
        foreach (var phrase in candidates)
        {
            if (!phrase.IsExcluded && (valueSet < 0 || phrase.ValueSet == valueSet) && words.Have(phrase.Words, at))
            {
                return true;
            }
        }

        return false;
    }

    private bool Counts(Hit hit, List<Hit> hits, List<string> words) =>
        !hit.Phrase.IsExcluded
        && !hits.Exists(other => other.Masks(hit))
        && !guards[hit.Phrase.ValueSet].Any(guard => StandsAt(guard.Words, words, guard.IsBefore ? hit.At - guard.Words.Length : hit.End));

    private static bool StandsAt(ImmutableArray<string> phrase, List<string> words, int at)
    {
        if (at < 0 || at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (phrase[i] != words[at + i])
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<Phrase> Phrases(ImmutableArray<ValueSetLine> lines, int valueSet, bool isExcluded) =>
        lines.SelectMany(line => line.Texts).Where(text => !text.Contains(AnyText, StringComparison.Ordinal))
            .Select(text => new Phrase([.. TextWords.Of(text)], valueSet, isExcluded)).Where(phrase => phrase.Words.Length > 0);

    private static IEnumerable<Guard> Guards(ImmutableArray<ValueSetLine> lines, int valueSet) =>
        lines.SelectMany(line => line.Texts).Where(text => text.Contains(AnyText, StringComparison.Ordinal))
            .Select(text => new Guard([.. TextWords.Of(text)], valueSet, IsBefore: text[^1] == AnyText));

    private sealed record Phrase(ImmutableArray<string> Words, int ValueSet, bool IsExcluded);

    private sealed record Guard(ImmutableArray<string> Words, int ValueSet, bool IsBefore);

    private sealed record Hit(Phrase Phrase, int At)
    {
        internal int End => At + Phrase.Words.Length;

        /// <summary>Whether this is an excluded text of the same value set that the other lies in.</summary>
        internal bool Masks(Hit other) =>
            Phrase.IsExcluded && Phrase.ValueSet == other.Phrase.ValueSet && At <= other.At && End >= other.End;
    }
}
