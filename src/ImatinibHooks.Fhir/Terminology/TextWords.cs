namespace ImatinibHooks.Fhir.Terminology;

/// <summary>The words of a text: runs of letters and digits in lower case, and each plus sign as a word of its own.</summary>
internal static class TextWords
{
    /// <summary>The words in the order of the text.</summary>
    internal static List<string> Of(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                continue;
            }

            AddRun(words, text, start, at);
            AddPlus(words, text[at]);
            start = at + 1;
        }

        AddRun(words, text, start, text.Length);
        return words;
    }

    private static void AddRun(List<string> words, string text, int start, int end)
    {
        if (end > start)
        {
            words.Add(text[start..end].ToLowerInvariant());
        }
    }

    private static void AddPlus(List<string> words, char letter)
    {
        if (letter == '+')
        {
            words.Add("+");
        }
    }
}
