using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>The extension object of a card (REQ-EXT-02, REQ-EXT-03, REQ-GEN-03, REQ-GEN-04).</summary>
internal static class ExtensionRules
{
    internal static void Check(CardCheck check, ImmutableArray<CardExtension> extensions, string card)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var extension in extensions)
        {
            var path = $"{card}.extension[{extension.Name}]";
            check.That(IsName(extension.Name) && names.Add(extension.Name), "REQ-EXT-03", path, "a name is in reverse domain form and stands once");
            check.That(CardJson.IsFull(extension.Json.Span), "REQ-GEN-04", path, "the value is JSON without null and without anything empty");
        }
    }

    internal static bool IsName(string name) =>
        name.Split('.') is { Length: > 1 } labels
        && labels.All(label => label.Length > 0 && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
}
