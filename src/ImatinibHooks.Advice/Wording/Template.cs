using System.Collections.Immutable;
using System.Text;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Wording;

/// <summary>A reviewed text with terms between braces, taken apart once at start.</summary>
/// <remarks>A term that the finding does not name is shown as <see cref="GeneralTexts.UnknownTerm"/>; a brace cannot be written otherwise.</remarks>
internal sealed class Template
{
    private readonly ImmutableArray<Piece> pieces;

    /// <summary>Takes a text apart.</summary>
    /// <exception cref="FormatException">A brace is not closed, or closed without having been opened.</exception>
    internal Template(string text) => pieces = Split(text);

    /// <summary>The names of the terms, in the order of the text.</summary>
    internal IEnumerable<string> Terms => pieces.Where(piece => piece.IsTerm).Select(piece => piece.Text);

    /// <summary>Adds the text as a plain line.</summary>
    internal void AddPlain(TextBuffer output, ImmutableArray<Term> terms)
    {
        foreach (var piece in pieces)
        {
            if (piece.IsTerm)
            {
                Markdown.AddPlain(output, ValueOf(piece.Text, terms));
            }
            else
            {
                output.Add(piece.Text);
            }
        }
    }

    /// <summary>Adds the text as Markdown: its own words as they are, the terms escaped.</summary>
    internal void AddMarkdown(Utf8Buffer output, ImmutableArray<Term> terms)
    {
        foreach (var piece in pieces)
        {
            if (piece.IsTerm)
            {
                Markdown.AddText(output, ValueOf(piece.Text, terms));
            }
            else
            {
                output.Add(piece.Utf8.AsSpan());
            }
        }
    }

    private static string ValueOf(string name, ImmutableArray<Term> terms)
    {
        foreach (var term in terms)
        {
            if (term.Name == name)
            {
                return term.Value;
            }
        }

        return GeneralTexts.UnknownTerm;
    }

    private static ImmutableArray<Piece> Split(string text)
    {
        var found = ImmutableArray.CreateBuilder<Piece>();
        var isTerm = false;
        for (var rest = text.AsSpan(); rest.Length > 0; isTerm = !isTerm)
        {
            var end = rest.IndexOfAny('{', '}');
            if (end < 0 ? isTerm : rest[end] != (isTerm ? '}' : '{'))
            {
                throw new FormatException($"A brace is missing in the text \"{text}\".");
            }

            var piece = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (piece.Length > 0 || isTerm)
            {
                found.Add(new(piece.ToString(), isTerm));
            }
        }

        return found.ToImmutable();
    }

    private sealed record Piece(string Text, bool IsTerm)
    {
        internal byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(Text);
    }
}
