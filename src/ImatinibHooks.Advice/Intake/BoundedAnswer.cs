using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Reads a text that holds a word of an answer and a bound with its unit, such as <c>&lt;10 IU/mL detected</c>.</summary>
/// <remarks>What is left after the bound and the unit were taken away must be one of the words; without a bound in the text nothing is read.</remarks>
internal static class BoundedAnswer
{
    private static readonly char[] Separators = [' ', ',', ';', ':', '(', ')'];

    /// <summary>The answer; indeterminate when the text is of another form.</summary>
    internal static QualitativeAnswer Of(string text)
    {
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (!Array.Exists(parts, IsBound))
        {
            return QualitativeAnswer.Indeterminate;
        }

        var rest = string.Join(' ', parts.Where(static part => !IsBound(part) && !IsUnit(part)));
        foreach (var word in FindingIntake.Words)
        {
            if (word.Word.Equals(rest, StringComparison.OrdinalIgnoreCase))
            {
                return word.Answer;
            }
        }

        return QualitativeAnswer.Indeterminate;
    }

    private static bool IsBound(string part) => part[0] is '<' or '>' || char.IsAsciiDigit(part[0]);

    private static bool IsUnit(string part) => part.Contains('/', StringComparison.Ordinal)
        || part.Equals("log", StringComparison.OrdinalIgnoreCase) || part.Equals("log10", StringComparison.OrdinalIgnoreCase);
}
