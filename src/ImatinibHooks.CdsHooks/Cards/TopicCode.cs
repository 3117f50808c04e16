using System.Buffers;

namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>Writes the code of a topic in letters and digits alone, and back (dialect Epic).</summary>
/// <remarks>
/// A hyphen becomes <c>x</c>; every other character stays. The way back exists because a code may not hold an x of its own: MYELO-CP-01 is MYELOxCPx01. Under the
/// code a client remembers what a user has overridden, so it never changes for a topic.
/// </remarks>
public static class TopicCode
{
    /// <summary>The longest code, in characters.</summary>
    public const int MaxLength = 100;

    private const char Hyphen = 'x';

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwyz0123456789-");

    /// <summary>The code in letters and digits.</summary>
    /// <exception cref="ArgumentException">The code is empty, longer than 100 characters, or holds an x or something that is no letter, digit or hyphen.</exception>
    public static string ToAlphanumeric(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length is > 0 and <= MaxLength && !code.AsSpan().ContainsAnyExcept(Plain)
            ? code.Replace('-', Hyphen)
            : throw new ArgumentException("A topic code holds 1 to 100 letters but x, digits and hyphens.", nameof(code));
    }

    /// <summary>The code that was written in letters and digits.</summary>
    public static string FromAlphanumeric(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Replace(Hyphen, '-');
    }

    /// <summary>Whether a code is made of 1 to 100 letters and digits.</summary>
    internal static bool IsAlphanumeric(string code) => code.Length is > 0 and <= MaxLength && code.All(char.IsAsciiLetterOrDigit);
}
