using System.Security.Cryptography;
using System.Text;

namespace ImatinibHooks.Server.Pages;

/// <summary>An answer that stays the same for as long as the service runs.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="ContentType">What they are.</param>
/// <param name="EntityTag">The strong entity tag, quotes included.</param>
internal sealed record PageBytes(ReadOnlyMemory<byte> Body, string ContentType, string EntityTag)
{
    private const string Html = "text/html; charset=utf-8";

    internal static PageBytes OfHtml(string html) => Of(Encoding.UTF8.GetBytes(html), Html);

    internal static PageBytes OfJson(ReadOnlySpan<byte> json) => Of(json.ToArray(), Exchange.Answers.Json);

    private static PageBytes Of(byte[] body, string contentType) =>
        new(body, contentType, $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"");
}

/// <summary>The same page for people and for programs.</summary>
internal sealed record PagePair(PageBytes Html, PageBytes Json);
