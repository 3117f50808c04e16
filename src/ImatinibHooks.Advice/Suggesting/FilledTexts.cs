namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Reviewed texts with a term filled in, each made once: the days, tests, doses and drugs that are offered come again in call after call.</summary>
/// <remarks>Not thread-safe. It holds words and codes of ours, days and doses, never anything of a patient; when it has grown too large it begins anew.</remarks>
internal sealed class FilledTexts
{
    private const int MostTexts = 512;

    private readonly Dictionary<(string Text, string Term, string Value), string> made = [];
    private readonly Dictionary<string, ReadOnlyMemory<byte>> quoted = [];

    /// <summary>The text with every <c>{term}</c> replaced by the value.</summary>
    internal string Fill(string text, string term, string value)
    {
        if (made.TryGetValue((text, term, value), out var known))
        {
            return known;
        }

        if (made.Count >= MostTexts)
        {
            made.Clear();
            quoted.Clear();
        }

        return made[(text, term, value)] = text.Replace($"{{{term}}}", value, StringComparison.Ordinal);
    }

    /// <summary>The filled text as a JSON string with its quotes, in UTF-8.</summary>
    internal ReadOnlyMemory<byte> FillQuoted(string text, string term, string value)
    {
        var filled = Fill(text, term, value);
        if (!quoted.TryGetValue(filled, out var json))
        {
            quoted[filled] = json = Splices.Utf8(Splices.Quote(filled));
        }

        return json;
    }
}
