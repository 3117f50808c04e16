using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ImatinibHooks.Fhir.Terminology;

/// <summary>Finds the matching texts of value sets as whole words in a display text.</summary>
internal sealed class TextMatcher
{
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> phrases;

    /// <summary>Makes the matcher of all value sets; a value set's index is its place.</summary>
    internal TextMatcher(ImmutableArray<ValueSetFile> files) =>
        phrases = Enumerable.Range(0, files.Length)
            .SelectMany(index => Phrases(files[index].Includes, index, isExcluded: false).Concat(Phrases(files[index].Excludes, index, isExcluded: true)))
            .GroupBy(phrase => phrase.Words[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The value sets that the text names, in ascending order.</summary>
    internal ImmutableArray<int> Match(string text)
    {
        var words = WordsOf(text);
        var hits = new List<Hit>();
        for (var at = 0; at < words.Count; at++)
        {
            if (phrases.TryGetValue(words[at], out var candidates))
            {
                AddHits(candidates, words, at, hits);
            }
        }

        return
        [
            .. hits.Where(hit => !hit.Phrase.IsExcluded && !hits.Exists(other => other.Masks(hit)))
                .Select(hit => hit.Phrase.ValueSet).Distinct().Order(),
        ];
    }

    private static void AddHits(ImmutableArray<Phrase> candidates, List<string> words, int at, List<Hit> hits)
    {
        foreach (var phrase in candidates)
        {
            if (at + phrase.Words.Length <= words.Count && phrase.Words.SequenceEqual(words.GetRange(at, phrase.Words.Length)))
            {
                hits.Add(new(phrase, at));
            }
        }
    }

    private static IEnumerable<Phrase> Phrases(ImmutableArray<ValueSetLine> lines, int valueSet, bool isExcluded) =>
        lines.SelectMany(line => line.Texts).Select(text => new Phrase([.. WordsOf(text)], valueSet, isExcluded)).Where(phrase => phrase.Words.Length > 0);

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var isInWord = at < text.Length && char.IsLetterOrDigit(text[at]);
            if (!isInWord && start >= 0)
            {
                words.Add(text[start..at].ToLowerInvariant());
            }

            if (at < text.Length && text[at] == '+')
            {
                words.Add("+");
            }

            start = !isInWord ? -1 : start < 0 ? at : start;
        }

        return words;
    }

    private sealed record Phrase(ImmutableArray<string> Words, int ValueSet, bool IsExcluded);

    private sealed record Hit(Phrase Phrase, int At)
    {
        /// <summary>Whether this is an excluded text of the same value set that the other lies in.</summary>
        internal bool Masks(Hit other) =>
            Phrase.IsExcluded && Phrase.ValueSet == other.Phrase.ValueSet
            && At <= other.At && At + Phrase.Words.Length >= other.At + other.Phrase.Words.Length;
    }
}
